/** Files that tell a machine what to do with every change. */
export const workflow =
  /^(\.github\/workflows\/[^/]+\.ya?ml|\.gitlab-ci\.ya?ml|\.woodpecker\.ya?ml|\.woodpecker\/[^/]+\.ya?ml|azure-pipelines[^/]*\.ya?ml|jenkinsfile|\.travis\.yml|appveyor\.yml|\.circleci\/config\.yml|\.drone\.yml)$/i;

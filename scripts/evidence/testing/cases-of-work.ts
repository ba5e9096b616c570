import { commits, many, manyOf, type Case } from './made-texts.ts';

/** A test, and a workflow that builds an image on every change. */
const building = {
  'tests/a.py': '',
  '.github/workflows/a.yml': 'on: push\njobs: { a: { steps: [{ uses: docker/build-push-action@v6 }] } }',
};

/** For each check of how the work is done: met, partly, missing and unknown, and the trap that fools a naive one. */
export const casesOfWork: Record<string, Case[]> = {
  'open-development': [
    ['small commits', 'met', [{ touched: commits(12, 2) }]],
    ['ten files in a typical commit', 'partly', [{ touched: commits(12, 40) }]],
    ['no program in the repository', 'missing', [{ files: { 'README.md': '' }, touched: commits(12, 1) }]],
    ['four dumps a year are too few to judge', 'unknown', [{ touched: commits(4, 800) }]],
    ['commits whose files are not known are not few', 'unknown', [{ touched: commits(30, null) }]],
    ['one huge commit among small ones is no dump', 'met', [{ touched: [15_800, ...commits(12, 2)] }]],
  ],
  releases: [
    ['a rhythm', 'met', [{ tags: [{ name: 'v1.0.0' }, { name: 'v1.1.0' }] }]],
    ['no numbers', 'partly', [{ tags: [{ name: 'summer' }, { name: 'winter' }] }]],
    ['none', 'missing', [{}]],
    ['documentation alone', 'unknown', [{ roles: ['docs'] }]],
    ['candidates are no releases', 'missing', [{ tags: [{ name: '1.0.0-rc1' }, { name: '1.0.0-rc2' }] }]],
  ],
  'signed-releases': [
    ['all', 'met', [{ tags: [{ name: 'v1', signed: true }] }]],
    ['some', 'partly', [{ tags: [{ name: 'v1', signed: true }, { name: 'v2' }] }]],
    ['none', 'missing', [{ tags: [{ name: 'v1' }] }]],
    ['no tags', 'unknown', [{}]],
    [
      'one signed long ago',
      'missing',
      [
        {
          tags: [
            ...Array.from({ length: 10 }, (_, index) => ({ name: `v2.${index}` })),
            { name: 'v1', signed: true, date: '2020-01-01T00:00:00Z' },
          ],
        },
      ],
    ],
  ],
  'one-core': [
    ['released from the main branch', 'met', [{ touched: [1], tags: [{ name: 'v1.0.0' }] }]],
    ['released from another', 'partly', [{ touched: [1], tags: [{ name: 'v1.0.0', commit: 'f'.repeat(40) }] }]],
    ['two editions', 'missing', [{ files: many(40) }, { files: many(45) }]],
    ['scripts that two collections share', 'unknown', [{ files: many(62) }, { files: many(100) }]],
    ['a part taken from a large one is no edition', 'unknown', [{ files: many(400) }, { files: many(40) }]],
    ['no releases', 'unknown', [{}]],
  ],
  issues: [
    ['public and named', 'met', [{ issues: { open: 3, closed: 9 }, touched: commits(12, 1), namingIssues: true }]],
    ['public, not named', 'partly', [{ issues: { open: 3, closed: 9 }, touched: commits(12, 1) }]],
    ['none', 'missing', [{ issues: { open: 0, closed: 0 } }]],
    [
      'issues beside the program, named by nobody',
      'partly',
      [{ touched: commits(12, 1) }, { roles: ['docs'], issues: { open: 1, closed: 0 } }],
    ],
    ['the forge was not asked', 'unknown', [{ touched: commits(12, 1), namingIssues: true }]],
  ],
  containers: [
    ['a recipe', 'met', [{ files: { Dockerfile: '' } }]],
    ['compose alone', 'partly', [{ files: { 'docker-compose.yml': '' } }]],
    ['none', 'missing', [{}]],
    ['data', 'unknown', [{ roles: ['data'] }]],
    ['for developers alone', 'partly', [{ files: { '.devcontainer/Dockerfile': '' } }]],
    ['to try another program on', 'partly', [{ files: { 'src/fixtures/a/Dockerfile': '' } }]],
    ['for the build server alone', 'partly', [{ files: { 'CI/Dockerfile': '' } }]],
    [
      'its database alone',
      'missing',
      [{ files: { 'docker/compose.yml': 'services:\n  db:\n    image: mariadb:10.11\n' } }],
    ],
    ['a command that needs no recipe', 'met', [{ files: { 'image.md': '    ./mvnw spring-boot:build-image\n' } }]],
  ],
  sbom: [
    ['a list', 'met', [{ files: { 'sbom.json': '{"bomFormat": "CycloneDX"}' } }]],
    ['made by a workflow', 'partly', [{ files: { '.github/workflows/a.yml': 'uses: anchore/sbom-action' } }]],
    ['none', 'missing', [{}]],
    ['a file of that name with something else', 'missing', [{ files: { 'bom.json': '{"prices": []}' } }]],
    ['documentation alone', 'unknown', [{ roles: ['docs'] }]],
  ],
  dependencies: [
    [
      'pinned and renewed',
      'met',
      [{ files: { 'package.json': '', 'package-lock.json': '' }, changed: { 'package-lock.json': '2026-02-01' } }],
    ],
    [
      'a year old',
      'partly',
      [{ files: { 'package.json': '', 'package-lock.json': '' }, changed: { 'package-lock.json': '2025-03-01' } }],
    ],
    [
      'renewed as long as the program was worked on',
      'met',
      [
        {
          files: { 'package.json': '', 'package-lock.json': '', 'main.py': '' },
          changed: { 'main.py': '2023-03-01', 'package-lock.json': '2023-02-01', 'README.md': '2026-03-01' },
        },
      ],
    ],
    ['not pinned', 'missing', [{ files: { 'package.json': '' } }]],
    ['of a kind without a lock file', 'unknown', [{ files: { 'pom.xml': '' } }]],
    [
      'a list for pip with one version each',
      'met',
      [
        {
          files: {
            'pyproject.toml': '',
            'requirements/all.txt': '',
            'requirements.txt': 'a==1.2\n    # via b\nb==2\n',
          },
          changed: { 'requirements.txt': '2026-02-01' },
        },
      ],
    ],
    [
      'a small tool that is pinned beside a program that cannot be',
      'unknown',
      [
        { files: { 'pom.xml': '', ...many(30) } },
        {
          files: { 'package.json': '', 'package-lock.json': '' },
          changed: { 'package-lock.json': '2026-02-01' },
        },
      ],
    ],
    ['a list for pip with ranges', 'missing', [{ files: { 'main.py': '', 'requirements.txt': 'a>=1.2\nb==2\n' } }]],
    [
      'a list of a tool beside another program',
      'unknown',
      [{ files: { ...manyOf('src/', '.java', 20), 'fabfile.py': '', 'requirements.txt': 'a==1' } }],
    ],
    ['a module that is built into a program', 'unknown', [{ files: { 'composer.json': '{"type": "drupal-module"}' } }]],
    [
      'a module beside the program that pins it',
      'met',
      [
        { files: { 'composer.json': '{"type": "drupal-module"}', ...many(30) } },
        {
          files: { 'composer.json': '{"type": "project"}', 'composer.lock': '' },
          changed: { 'composer.lock': '2026-02-01' },
        },
      ],
    ],
    [
      'an old tool beside what is renewed',
      'met',
      [
        {
          files: { 'web/package.json': '', 'e2e/package-lock.json': '', 'web/package-lock.json': '' },
          changed: { 'e2e/package-lock.json': '2022-02-01', 'web/package-lock.json': '2026-02-01' },
        },
      ],
    ],
    ['a list for building documents', 'unknown', [{ files: { 'main.py': '', 'docs/requirements.txt': 'sphinx\n' } }]],
  ],
  tests: [
    ['run on changes', 'met', [{ files: { 'tests/a.py': '', '.gitlab-ci.yml': 'script: pytest' } }]],
    ['run by nobody', 'partly', [{ files: { 'tests/a.py': '' } }]],
    ['none', 'missing', [{}]],
    ['documentation alone', 'unknown', [{ roles: ['docs'] }]],
    ['a wrapper of Maven', 'met', [{ files: { 'tests/a.java': '', Jenkinsfile: './mvnw -B clean test' } }]],
    ['run by a service that was closed', 'partly', [{ files: { 'tests/a.java': '', '.travis.yml': 'mvn test' } }]],
    [
      'run for a new version alone',
      'partly',
      [{ files: { 'tests/a.py': '', '.github/workflows/a.yml': 'on: { push: { tags: ["*"] } }\nrun: pytest' } }],
    ],
    [
      'a build that leaves them out',
      'partly',
      [{ files: { 'tests/a.java': '', '.gitlab-ci.yml': 'mvn package -DskipTests' } }],
    ],
    [
      'run while the image is built',
      'met',
      [{ files: { ...building, Dockerfile: 'RUN ["sh", "-c", "pytest tests/"]' } }],
    ],
    ['an image that only has the tool', 'partly', [{ files: { ...building, Dockerfile: 'RUN pip install pytest' } }]],
    ['a page to look at a theme', 'missing', [{ files: { 'themes/a/test/colors.php': '' } }]],
    [
      'those of a framework',
      'missing',
      [{ files: { 'web/modules/system/system.module': '', 'web/modules/locale/tests/a.php': '', 'web/main.php': '' } }],
    ],
    ['a document called Latest.py.md', 'missing', [{ files: { 'docs/test.md': '', 'main.py': '' } }]],
  ],
  'continuous-integration': [
    ['on changes', 'met', [{ files: { '.github/workflows/ci.yml': 'on: [push]' } }]],
    ['in one of two', 'partly', [{ files: { '.github/workflows/ci.yml': 'on: [push]' } }, {}]],
    ['none', 'missing', [{}]],
    ['only publishes pages', 'partly', [{ files: { '.github/workflows/jekyll.yml': 'on: [push]' } }]],
    ['documentation alone', 'unknown', [{ roles: ['docs'] }]],
    ['a server that runs on every change by itself', 'met', [{ files: { Jenkinsfile: 'mvn package' } }]],
    ['a service that was closed', 'partly', [{ files: { '.travis.yml': 'script: mvn package' } }]],
    [
      'on tags alone, and a push of images',
      'partly',
      [
        {
          files: { '.github/workflows/a.yml': 'on: { push: { tags: ["*"] } }\njobs: { a: { with: { push: true } } }' },
        },
      ],
    ],
    [
      'on requests that are closed',
      'partly',
      [{ files: { '.github/workflows/a.yml': 'on: { pull_request: { types: [closed] } }' } }],
    ],
    ['by hand', 'partly', [{ files: { '.github/workflows/a.yml': 'on: workflow_dispatch\nenv: { push: 1 }' } }]],
    ['merges by itself', 'partly', [{ files: { '.github/workflows/auto-merge.yml': 'on: push' } }]],
  ],
  'api-described': [
    ['a description', 'met', [{ files: { 'openapi.yaml': 'openapi: 3.1.0\npaths:\n  /a: {}\n' } }]],
    ['an empty one', 'partly', [{ files: { 'openapi.yaml': 'openapi: 3.1.0\n' } }]],
    ['written of, not described', 'missing', [{ files: { 'README.md': '# REST API\n' } }]],
    ['nothing suggests one', 'unknown', [{}]],
    ['a guide for people alone', 'partly', [{ files: { 'doc/API Guide.docx': '' } }]],
    ['a word that begins like it', 'unknown', [{ files: { 'doc/Apicultor.docx': '' } }]],
    ['made when it runs', 'partly', [{ files: { 'pyproject.toml': 'dependencies = ["fastapi"]' } }]],
    ['a word elsewhere may be somebody else’s API', 'unknown', [{ files: { 'docs/vision.md': '# API\n' } }]],
    [
      'what a client reads is not its own',
      'unknown',
      [{ files: { 'schema.graphql': 'type Query { a: Int }', 'pyproject.toml': '["ariadne-codegen"]' } }],
    ],
  ],
  maintainers: [
    ['three people', 'met', [{ touched: commits(12, 1) }]],
    ['two people', 'partly', [{ touched: commits(12, 1), authors: ['a', 'b'] }]],
    ['one person', 'missing', [{ touched: commits(12, 1), authors: ['a'] }]],
    ['too few commits', 'unknown', [{ touched: commits(3, 1) }]],
    [
      'three people, of whom one does nearly all',
      'partly',
      [{ touched: commits(20, 1), authors: ['a', 'b', 'c', ...Array.from({ length: 17 }, () => 'a')] }],
    ],
  ],
};

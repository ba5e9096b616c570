/** Files that people write programs in; styles and markup alone are not a program. */
export const sourceCode =
  /\.(c|cc|cpp|cs|dart|ex|exs|fs|go|groovy|h|hpp|inc|java|js|jsx|kt|kts|lua|m|mjs|module|php|pl|ps1|py|r|rb|rs|scala|sh|sql|svelte|swift|ts|tsx|vb|vue)$/i;

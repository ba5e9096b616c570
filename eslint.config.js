import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * The boundaries of the architecture, as data. Each one names what may not be imported
 * and says where the import belongs instead.
 */
const noScripts = {
  regex: '(^|/)scripts/',
  message: 'The site never imports the scripts. What both need is a schema or a pure rule: put it into content/model.',
};
const noSite = {
  regex: '(^|/)\\.\\./site/',
  message: 'The scripts never import the site. What both need is a schema or a pure rule: put it into content/model.',
};
const onlyZodAndModel = {
  regex: '^(?!zod$|\\./)',
  message: 'content/model is the contract: it imports zod and itself, nothing else.',
};
const noOctokit = {
  regex: '^(octokit$|@octokit/(?!graphql-schema$))',
  message: 'Only scripts/forges talks to the API of a forge.',
};
const noProcesses = {
  regex: '^(node:)?(child_process|cluster)$',
  message: 'Only scripts/forges runs git. Commands and gates start their tools in scripts/*.ts and scripts/gates.',
};
const noNetwork = {
  regex: '^(node:)?(http|https|http2|net|tls|dgram|dns|dns/promises)$|^undici$',
  message: 'Only scripts/forges talks to the network.',
};
const noFiles = {
  regex: '^(node:)?fs(/promises)?$|/write-whole\\.ts$',
  message: 'This stage is pure: read and write at its doors, listed in eslint.config.js, and pass the data in.',
};

const noUnnoted = {
  regex: '^(node:)?fs(/promises)?$',
  message: 'Read by site/reads/files.ts, so that a page is made anew when what it read is no longer the same.',
};

const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const noFetch = {
  'no-restricted-globals': ['error', { name: 'fetch', message: noNetwork.message }],
};

/** The files of the harvest that read or write on this machine; everything between them and the forges is pure. */
const doors = [
  'scripts/harvest/{emit,emit-portfolio,find-orphans,harvest-aside,lock,picture-cache,plan-merge,processor-time,publish-report,stage,state}.ts',
];
/** The files of the site that read or write by themselves: code and caches. Content is read by site/reads, which notes it. */
const siteDoors = [
  'site/reads/files.ts',
  'site/catalogue/{body,social/make-picture,social/write-words}.ts',
  'site/{content.config,renderer/keep-renderer,search/bench}.ts',
];
const tests = ['**/*.test.ts', '**/fixtures/**', 'site/e2e/**'];

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', '.vitest/', 'content/harvested/', '**/fixtures/**/*.{js,mjs,ts}']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    files: ['**/*.{ts,js,mjs}'],
    rules: {
      eqeqeq: 'error',
      'no-new-func': 'error',
      'no-eval': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // A number in a template reads well and can't go wrong; all other kinds of value stay forbidden there.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `text || fallback` is said of an empty text, too.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // Two spellings of one type; neither hides anything.
      '@typescript-eslint/array-type': 'off',
      // `noPropertyAccessFromIndexSignature` is the compiler's word on this, not the linter's.
      '@typescript-eslint/dot-notation': 'off',
      // `type` is right for unions and inferred types; which of the two an object gets is no cause for a finding.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // An arrow that passes on a void call (`items.forEach((item) => log(item))`) hides nothing.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },

  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-strict'],
  {
    // Types inside components are judged by `astro check`; the linter does not see through them.
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.astro/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { parser: tseslint.parser, projectService: false } },
  },
  {
    files: ['**/*.astro'],
    // The one place where harvested HTML enters a page; it has been sanitised, and the component is reviewed. And the
    // one where data for programs does: no `<` is in them.
    ignores: ['site/components/docs/Harvested.astro', 'site/components/DataBlock.astro'],
    rules: { 'astro/no-set-html-directive': 'error' },
  },
  { files: ['*.js', '*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  {
    // Astro hands a loader its context to be taken apart; nothing in it depends on `this`.
    files: ['site/loaders/**'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },

  { files: ['content/model/**'], ignores: tests, rules: restrict(onlyZodAndModel) },
  { files: ['site/**'], rules: restrict(noScripts, noOctokit, noProcesses, noNetwork) },
  {
    files: ['site/**'],
    ignores: siteDoors,
    rules: restrict(noScripts, noOctokit, noProcesses, noNetwork, noUnnoted),
  },
  { files: ['site/e2e/**', 'site/**/*.test.ts'], rules: restrict(noScripts) },
  { files: ['scripts/**'], rules: { ...restrict(noSite, noOctokit, noProcesses, noNetwork), ...noFetch } },
  {
    files: ['scripts/{harvest,markdown,evidence}/**'],
    ignores: [...doors, ...tests],
    rules: restrict(noSite, noOctokit, noProcesses, noNetwork, noFiles),
  },
  {
    // What is compiled once takes its memory along when it ends.
    files: ['scripts/build/renderer.ts'],
    rules: restrict(noSite, noOctokit, noNetwork),
  },
  {
    // What is not ours is read in processes of its own.
    files: ['scripts/harvest/process-pool.ts'],
    rules: restrict(noSite, noOctokit, noNetwork, noFiles),
  },
  {
    files: ['scripts/forges/**'],
    rules: { ...restrict(noSite), 'no-restricted-globals': 'off' },
  },
  {
    // Commands and gates start tools and serve the finished site on this machine.
    files: ['scripts/*.ts', 'scripts/{bench,faults,gates,serve,testing}/**', 'scripts/**/*.test.ts'],
    rules: { ...restrict(noSite, noOctokit), 'no-restricted-globals': 'off' },
  },
);

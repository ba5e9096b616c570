import { makeRepository } from '../../testing/make-repository.ts';

const words = (count: number) =>
  Array.from({ length: count }, (_, index) => `word${'abcdefghij'[index % 10] ?? ''}`).join(' ');
const day = (count: number) => `2026-02-${String(count).padStart(2, '0')}T12:00:00Z`;
const people = ['anna', 'bo', 'carla'];

const lock = '[[package]]\nname = "fastapi"\nversion = "0.1.0"\nsdist = { upload-time = "2025-12-01T00:00:00Z" }\n';
const describeInterface = (parameter: string) =>
  `openapi: 3.1.0\npaths:\n  /shifts:\n    get:\n      parameters:\n        - name: day\n          in: query\n          ${parameter}\n`;

/** A repository that is kept well: small commits by several people that name their issues, a signed release. */
export function makeKept(directory: string): void {
  const { commit, git } = makeRepository(directory);
  commit(
    {
      'README.md': `# Roster\n\n${words(60)}\n\n## Contributing\n\nSee the guide.\n`,
      'CONTRIBUTING.md': `# Guide\n\nWe follow PEP 8. ${words(60)}\n`,
      'SECURITY.md': `# Security\n\nWrite to safe@example.com. ${words(50)}\n`,
      'CHANGELOG.md': '# Changes\n\n## 1.1.0\n\n- One\n- Two\n\n## 1.0.0\n\n- First\n',
      'docs/drift.md': `# Drift\n\n${words(150)}\n`,
      'docs/arkitektur.md': `# Arkitektur\n\n${words(40)}\n`,
      'docs/brug.md': `# Brug\n\n[Drift](drift.md) ${words(40)}\n`,
      'pyproject.toml': '[project]\ndependencies = ["fastapi"]\n',
      Dockerfile: 'FROM python:3.14\n',
      'main.py': 'print(1)\n',
      'openapi.yaml': describeInterface(''),
      'uv.lock': lock,
      'tests/test_main.py': 'assert True\n',
      '.editorconfig': 'root = true\n',
      '.github/workflows/ci.yml': 'on: { push: { branches: [main] } }\njobs: { test: { steps: [{ run: pytest }] } }\n',
    },
    { date: day(1) },
  );
  git('tag', '1.0.0');
  commit({ 'openapi.yaml': describeInterface('required: true') }, { date: day(1) });
  for (let index = 2; index < 15; index++) {
    const author = people[index % 3] ?? 'anna';
    commit({ 'main.py': `print(${index})\n` }, { date: day(index), author });
    git(
      'commit',
      '--quiet',
      '--amend',
      '--no-edit',
      `--author=${author} <${author}@example.com>`,
      `--date=${day(index)}`,
      `--message=#${index} mended`,
    );
  }
  signTag(git, '1.1.0');
}

/** A repository to which a vendor hands over copies: large commits by one person, no documents, an unsigned tag. */
export function makeDump(directory: string): void {
  const { commit, git } = makeRepository(directory);
  for (let index = 1; index <= 12; index++) {
    const files = Array.from({ length: 15 }, (_, file) => [`src/${file}.js`, `let a = ${index};\n`] as const);
    commit(
      { ...Object.fromEntries(files), 'README.md': '# Name\n', 'doc/Guide.docx': `${index}` },
      { date: day(index) },
    );
  }
  git('tag', 'sommer');
}

/** A tag with the armour of a signature; whose it is, is not asked. */
function signTag(git: (...args: string[]) => string, name: string): void {
  const head = git('rev-parse', 'HEAD');
  const armour = '-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAQ==\n-----END SSH SIGNATURE-----';
  const message = `Release ${name}\n${armour}`;
  git('-c', 'gpg.format=ssh', 'tag', '--annotate', '--cleanup=verbatim', `--message=${message}`, name, head);
}

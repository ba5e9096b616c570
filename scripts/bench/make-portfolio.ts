import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const sentence = 'The municipality plans, decides and follows up, and the system keeps what was agreed. ';

/** A made repository, and what a forge tells of its refs. */
export interface MadeRepository {
  name: string;
  directory: string;
  head: string;
  tags: Array<{ name: string; commit: string }>;
}

/** Made content and its repositories, the same for the same number: a README, five pages, three releases each. */
export function makePortfolio(folder: string, count: number): MadeRepository[] {
  const products = path.join(folder, 'content', 'products');
  mkdirSync(products, { recursive: true });
  writeFileSync(path.join(folder, 'content', 'catalog.yml'), 'name: Bench\nurl: https://catalogue.example/\n');
  return Array.from({ length: count }, (_, index) => {
    const id = `product-${String(index).padStart(5, '0')}`;
    const yaml = `name: ${id}\nsummary:\n  da: ${sentence}\n  en: ${sentence}\nstage: product\nsources:\n  - repository: https://github.com/owner/${id}\n`;
    writeFileSync(path.join(products, `${id}.yml`), yaml);
    const directory = path.join(folder, 'mirror', 'owner', id);
    git(['init', '--quiet', '--initial-branch=main', directory]);
    return release({ name: `owner/${id}`, directory, head: '', tags: [] }, historyOf(id));
  });
}

/** Adds one release to a made repository. */
export function addRelease(repository: MadeRepository, version: string): MadeRepository {
  return release(repository, releaseOf(version, { 'src/version.txt': version }, 'from refs/heads/main^0\n'));
}

/** By one process for each repository: a thousand of them are made in seconds. */
function release({ name, directory }: MadeRepository, stream: string): MadeRepository {
  git(['-C', directory, 'fast-import', '--quiet'], stream);
  const refs = git(['-C', directory, 'for-each-ref', '--format=%(refname) %(objectname)'])
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  const tags = refs.flatMap(([ref = '', commit = '']) =>
    ref.startsWith('refs/tags/') ? [{ name: ref.slice('refs/tags/'.length), commit }] : [],
  );
  return { name, directory, head: refs.find(([ref]) => ref === 'refs/heads/main')?.[1] ?? '', tags };
}

function historyOf(id: string): string {
  const page = (number: number) =>
    `# Page ${number} of ${id}\n\n${Array.from({ length: 12 }, (_, part) => `## Part ${part}\n\n${sentence.repeat(4)}\n\n\`\`\`sh\nrun --part ${part}\n\`\`\`\n`).join('\n')}`;
  const pages = Object.fromEntries(Array.from({ length: 5 }, (_, number) => [`docs/page-${number}.md`, page(number)]));
  const files = {
    'README.md': `# ${id}\n\n${sentence.repeat(20)}\n\n[Page](docs/page-0.md)\n`,
    'src/main.py': 'print()\n',
    'src/version.txt': '1.0.0',
    ...pages,
  };
  return [
    releaseOf('1.0.0', files),
    releaseOf('1.1.0', { 'src/version.txt': '1.1.0' }),
    releaseOf('2.0.0', { 'src/version.txt': '2.0.0' }),
  ].join('');
}

/** One commit and its tag, as git-fast-import(1) reads them. */
function releaseOf(version: string, files: Readonly<Record<string, string>>, from = ''): string {
  const changes = Object.entries(files).map(
    ([file, text]) => `M 100644 inline ${file}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  );
  return `commit refs/heads/main\ncommitter a <a@example.com> 1772366400 +0000\ndata 1\nm\n${from}${changes.join('')}reset refs/tags/v${version}\nfrom refs/heads/main\n\n`;
}

function git(args: readonly string[], input = ''): string {
  return execFileSync('git', args, {
    encoding: 'utf8',
    input,
    env: { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', HOME: '/nonexistent' },
  });
}

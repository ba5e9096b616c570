import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawScreen } from './draw-screen.ts';
import { languageOf, makeDocuments } from './made-documents.ts';
import { chanceFor, sentence, title } from './made-words.ts';
import { makeNetwork } from './make-network.ts';

/** A made repository, and what a forge tells of its refs. */
export interface MadeRepository {
  n: number;
  name: string;
  directory: string;
  head: string;
  tags: Array<{ name: string; commit: string }>;
}

/** Eight releases of one line. Of older lines the documentation would be kept as well, and be pages of their own. */
export const releases = Array.from({ length: 8 }, (_, index) => `1.0.${index}`);
const municipalities = 98;
const areas = ['health', 'school', 'work', 'library', 'roads', 'climate', 'democracy', 'payroll'];

/**
 * A made catalogue of so many products, the same for the same number: curated content in `content`, and below
 * `mirror` a Git repository for each with README, five pages, changelog, two pictures, publiccode.yml and releases.
 */
export async function makePortfolio(folder: string, count: number): Promise<MadeRepository[]> {
  writeContent(path.join(folder, 'content'), count);
  const made: MadeRepository[] = [];
  for (let n = 0; n < count; n++) {
    const name = `owner/p${n}`;
    const directory = path.join(folder, 'mirror', name);
    git(['init', '--quiet', '--initial-branch=main', directory]);
    made.push(release({ n, name, directory, head: '', tags: [] }, await historyOf(n)));
  }
  return made;
}

function writeContent(folder: string, products: number): void {
  const describe = (n: number) =>
    [
      `name: ${title(chanceFor(`name ${n}`), 'da')} ${n}`,
      `summary: {da: '${sentence(chanceFor(`da ${n}`), 'da')}', en: '${sentence(chanceFor(`en ${n}`), 'en')}'}`,
      `stage: ${['product', 'product', 'project', 'idea'][n % 4]}`,
      `areas: [${areas[n % areas.length]}]`,
      `sources: [{repository: 'https://github.com/owner/p${n}', docs: {versions: 0}}]\n`,
    ].join('\n');
  const files = makeNetwork({ organisations: municipalities, products, extremes: false, describe });
  areas.forEach((area, order) => files.set(`areas/${area}.yml`, `name: {da: ${area}, en: ${area}}\norder: ${order}\n`));
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

/** Adds one release to a made repository: new notes, and a page that was written anew. */
export function addRelease(repository: MadeRepository, version: string): MadeRepository {
  const documents = makeDocuments(repository.n, [...releases, version]);
  const changed = {
    'CHANGELOG.md': documents.get('CHANGELOG.md') ?? '',
    'docs/page-1.md': `${documents.get('docs/page-1.md')}\n## ${version}\n\nChanged.\n`,
  };
  return release(repository, releaseOf(version, changed, 1_790_000_000, 'from refs/heads/main^0\n'));
}

/** By one process for each repository: a thousand of them are made in a minute. */
function release({ n, name, directory }: MadeRepository, stream: Buffer): MadeRepository {
  git(['-C', directory, 'fast-import', '--quiet'], stream);
  const refs = git(['-C', directory, 'for-each-ref', '--format=%(refname) %(objectname)'])
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  const tags = refs.flatMap(([ref = '', commit = '']) =>
    ref.startsWith('refs/tags/') ? [{ name: ref.slice('refs/tags/'.length), commit }] : [],
  );
  return { n, name, directory, head: refs.find(([ref]) => ref === 'refs/heads/main')?.[1] ?? '', tags };
}

async function historyOf(n: number): Promise<Buffer> {
  const files: Record<string, string | Buffer> = {
    ...Object.fromEntries(makeDocuments(n, releases)),
    'publiccode.yml': publiccodeOf(n),
    LICENSE: 'Mozilla Public License Version 2.0\n',
    'src/main.py': 'print()\n',
    'docs/screen-1.png': await drawScreen(`${n} 1`),
    'docs/screen-2.png': await drawScreen(`${n} 2`),
  };
  const commits = releases.map((version, index) =>
    releaseOf(version, index === 0 ? files : { 'src/version.txt': version }, 1_772_366_400 + index * 604_800),
  );
  return Buffer.concat(commits);
}

function publiccodeOf(n: number): string {
  const language = languageOf(n);
  const said = sentence(chanceFor(`publiccode ${n}`), language);
  return `publiccodeYmlVersion: '0.4'\nname: Made ${n}\nurl: https://github.com/owner/p${n}\ndevelopmentStatus: stable\nsoftwareType: standalone/web\nplatforms: [web]\nlegal: {license: MPL-2.0}\nmaintenance: {type: community, contacts: [{name: Made}]}\nlocalisation: {localisationReady: true, availableLanguages: [${language}]}\ndescription:\n  ${language}: {shortDescription: '${said}', longDescription: '${said.repeat(4)}', features: [made]}\n`;
}

/** One commit and its tag, as git-fast-import(1) reads them. */
function releaseOf(
  version: string,
  files: Readonly<Record<string, string | Buffer>>,
  seconds: number,
  from = '',
): Buffer {
  const changes = Object.entries(files).flatMap(([file, content]) => [
    Buffer.from(`M 100644 inline ${file}\ndata ${Buffer.byteLength(content)}\n`),
    Buffer.from(content),
    Buffer.from('\n'),
  ]);
  const head = `commit refs/heads/main\ncommitter a <a@example.com> ${seconds} +0000\ndata 1\nm\n${from}`;
  const tag = `reset refs/tags/v${version}\nfrom refs/heads/main\n\n`;
  return Buffer.concat([Buffer.from(head), ...changes, Buffer.from(tag)]);
}

function git(args: readonly string[], input: string | Buffer = ''): string {
  return execFileSync('git', args, {
    encoding: 'utf8',
    input,
    env: { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', HOME: '/nonexistent' },
  });
}

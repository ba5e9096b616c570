import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileOf } from '../harvest/extract.ts';
import { extractors } from '../harvest/extractors.ts';
import type { Problem } from '../content/problem.ts';
import type { Check } from './check.ts';
import { judgeBody, type Shown } from './judge-body.ts';
import { judgeShell } from './judge-shell.ts';
import { noJudgements, type Judgements } from './judgements.ts';

/** `<product>/…`: the files that a harvest or a build leaves behind; what is being staged is not looked at. */
const known =
  /^(\.staging\/.*|\.harvest\.lock(\.\d+)?|[a-z0-9-]+\/((app-history|changes|facts|forge|history|releases|state|stale)\.json|docs\/[a-z0-9.-]+\/[a-z0-9._/-]+\.(mdx|html)|media\/[a-z0-9._-]+\.webp))$/;
const extracted = new Set(extractors.map(fileOf));
const again = 'Remove the folder and run the harvest again; if it comes back, report a security fault.';

/**
 * The last gate before a build: what was harvested is parsed again, and must hold nothing that runs or calls home.
 * A file that was sound in an earlier build is known by its bytes and its place.
 */
export const inertDocuments = (judgements: Judgements = noJudgements): Check => ({
  rule: 'Harvested documents run nothing, load nothing from elsewhere, and show only pictures of the store.',
  async find({ folder }) {
    const harvested = path.join(folder, 'harvested');
    const entries = await readdir(harvested, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => !entry.isDirectory() && !entry.parentPath.includes(`${path.sep}.staging`));
    const problems: Problem[] = [];
    for (const entry of files) {
      const file = path.join(entry.parentPath, entry.name);
      if (!entry.isFile())
        problems.push({ file, field: '', what: 'This is a link or a device, not a file.', fix: again });
      else if (!isKnown(path.relative(harvested, file)))
        problems.push({ file, field: '', what: 'The harvest writes no file of this name.', fix: again });
      else if (entry.name.endsWith('.mdx'))
        problems.push(...problemsOfShell(file, await readFile(file, 'utf8'), harvested, judgements));
      else if (entry.name.endsWith('.webp')) problems.push(...(await problemsOfPicture(file)));
      else if (entry.name.endsWith('.html')) problems.push(...(await problemsOfBody(file, harvested, judgements)));
    }
    return [...problems, ...(await strayFiles(folder))];
  },
});

/** Beside what is harvested stand records, prose and the model alone: nothing that a browser would run. */
async function strayFiles(folder: string): Promise<Problem[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  return files
    .filter((file) => !path.relative(folder, file).startsWith(`harvested${path.sep}`))
    .filter((file) => !/\.(ya?ml|json|geojson|mdx|ts)$/.test(file))
    .map((file) => ({
      file,
      field: '',
      what: 'No file of this kind belongs to the content.',
      fix: 'Remove the file.',
    }));
}

/** A picture of the store is what its name says: a browser that is told another type might read it as a page. */
async function problemsOfPicture(file: string): Promise<Problem[]> {
  const bytes = await readFile(file);
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  return isWebp ? [] : [{ file, field: '', what: 'The file is no WebP picture.', fix: again }];
}

function isKnown(file: string): boolean {
  return known.test(file) || (file.split('/').length === 2 && extracted.has(path.basename(file)));
}

function problemsOfShell(file: string, text: string, harvested: string, judgements: Judgements): Problem[] {
  const judgedBy = [path.relative(harvested, file), text];
  if (judgements.known(judgedBy)) return [];
  const problems = judgeShell(file, text, harvested, again);
  if (problems.length === 0) judgements.remember(judgedBy, []);
  return problems;
}

async function problemsOfBody(file: string, harvested: string, judgements: Judgements): Promise<Problem[]> {
  const text = await readFile(file, 'utf8');
  const shell = await readFile(file.replace(/\.html$/, '.mdx'), 'utf8').catch(() => '');
  const judgedBy = [shell, text];
  const known = judgements.known(judgedBy);
  const { problems, shown } = known ? { problems: [], shown: known } : judgeBody(file, text, shell, again);
  if (!known && problems.length === 0) judgements.remember(judgedBy, shown);
  return [...problems, ...shown.flatMap((picture) => problemOfMissing(file, picture, harvested))];
}

/** A picture may go while the document that shows it stays. */
function problemOfMissing(file: string, { picture, line }: Shown, harvested: string): Problem[] {
  if (existsSync(path.join(harvested, picture))) return [];
  const [product] = picture.split('/');
  const what = `The picture ${picture} is missing.`;
  return [{ file, line, field: '', what, fix: `Run "npm run harvest -- ${product} --force".` }];
}

import path from 'node:path';
import { z } from 'zod';
import { digestOf } from '../build/digest.ts';
import { extracted } from '../harvest/extracted.ts';
import type { Problem } from '../content/problem.ts';
import type { Memory } from '../memory/memory.ts';
import type { Check } from './check.ts';
import { entriesBelow } from './entries-below.ts';
import type { Shown } from './judge-body.ts';

/** `<product>/…`: the files that a harvest or a build leaves behind; what is being staged is not looked at. */
const known =
  /^(\.staging\/.*|\.harvest\.lock(\.\d+)?|[a-z0-9-]+\/((app-history|changes|facts|forge|history|releases|state|stale)\.json|docs\/[a-z0-9.-]+\/[a-z0-9._/-]+\.(mdx|html)|media\/[a-z0-9._-]+\.webp))$/;
const extractedFiles: ReadonlySet<string> = new Set(Object.values(extracted).map(({ name }) => `${name}.json`));
const again = 'Remove the folder and run the harvest again; if it comes back, report a security fault.';

/** What is remembered of a body: the pictures that it shows, if any. */
const RememberedBody = z.array(z.object({ picture: z.string(), line: z.number().optional() })).default([]);

/**
 * The last gate before a build: what was harvested is parsed again, and must hold nothing that runs or calls home.
 * A file that was sound in an earlier check is known by its bytes and its place.
 */
export const inertDocuments: Check = {
  rule: 'Harvested documents run nothing, load nothing from elsewhere, and show only pictures of the store.',
  async find({ folder, memory }) {
    const entries = entriesBelow(path.join(folder, 'harvested'), ['.staging']);
    const pictures = new Set(entries.flatMap(({ place }) => (place.endsWith('.webp') ? [place] : [])));
    const problems: Problem[] = [];
    for (const { place, isFile } of entries) {
      const refuse = (what: string) =>
        problems.push({ file: path.join(folder, 'harvested', place), field: '', what, fix: again });
      if (!isFile) refuse('This is a link or a device, not a file.');
      else if (!isKnown(place)) refuse('The harvest writes no file of this name.');
      else if (place.endsWith('.mdx')) problems.push(...(await problemsOfShell(memory, place)));
      else if (place.endsWith('.webp')) problems.push(...problemsOfPicture(memory, place));
      else if (place.endsWith('.html')) problems.push(...(await problemsOfBody(memory, place, pictures)));
    }
    return [...problems, ...strayFiles(folder)];
  },
};

/** Beside what is harvested stand records, prose and the model alone: nothing that a browser would run. */
function strayFiles(folder: string): Problem[] {
  return entriesBelow(folder, ['harvested'])
    .filter(({ place, isFile }) => isFile && !/\.(ya?ml|json|geojson|mdx|ts)$/.test(place))
    .map(({ place }) => ({
      file: path.join(folder, place),
      field: '',
      what: 'No file of this kind belongs to the content.',
      fix: 'Remove the file.',
    }));
}

/** A picture of the store is what its name says: a browser that is told another type might read it as a page. */
function problemsOfPicture(memory: Memory, picture: string): Problem[] {
  const place = `harvested/${picture}`;
  if (memory.recall(place)) return [];
  const read = memory.read(place);
  const isWebp = read.bytes.toString('latin1', 0, 4) === 'RIFF' && read.bytes.toString('latin1', 8, 12) === 'WEBP';
  if (!isWebp)
    return [{ file: path.join(memory.folder, place), field: '', what: 'The file is no WebP picture.', fix: again }];
  memory.remember(place, read);
  return [];
}

function isKnown(file: string): boolean {
  return known.test(file) || (file.split('/').length === 2 && extractedFiles.has(path.basename(file)));
}

async function problemsOfShell(memory: Memory, shell: string): Promise<Problem[]> {
  const place = `harvested/${shell}`;
  if (memory.recall(place)) return [];
  const read = memory.read(place);
  const { judgeShell } = await import('./judge-shell.ts');
  const harvested = path.join(memory.folder, 'harvested');
  const problems = judgeShell(path.join(harvested, shell), read.bytes.toString('utf8'), harvested, again);
  if (problems.length === 0) memory.remember(place, read);
  return problems;
}

/** A body is judged by its text and that of its shell; whether the pictures that it shows are there is asked each time. */
async function problemsOfBody(memory: Memory, body: string, pictures: ReadonlySet<string>): Promise<Problem[]> {
  const place = `harvested/${body}`;
  const file = path.join(memory.folder, place);
  const shell = place.replace(/\.html$/, '.mdx');
  const known = memory.recall(place, memory.digestOf(shell));
  const remembered = known && RememberedBody.safeParse(known.conclusion);
  const { problems, shown } = remembered?.success
    ? { problems: [], shown: remembered.data }
    : await judge(memory, place, shell);
  return [...problems, ...shown.flatMap((picture) => problemOfMissing(file, picture, pictures))];
}

async function judge(memory: Memory, place: string, shell: string): Promise<{ problems: Problem[]; shown: Shown[] }> {
  const [read, beside] = [memory.read(place), memory.has(shell) ? memory.read(shell).bytes : Buffer.alloc(0)];
  const { judgeBody } = await import('./judge-body.ts');
  const judged = judgeBody(
    path.join(memory.folder, place),
    read.bytes.toString('utf8'),
    beside.toString('utf8'),
    again,
  );
  if (judged.problems.length === 0)
    memory.remember(place, read, judged.shown.length > 0 ? judged.shown : undefined, digestOf(beside));
  return judged;
}

/** A picture may go while the document that shows it stays. */
function problemOfMissing(file: string, { picture, line }: Shown, pictures: ReadonlySet<string>): Problem[] {
  if (pictures.has(picture)) return [];
  const [product] = picture.split('/');
  const what = `The picture ${picture} is missing.`;
  return [{ file, line, field: '', what, fix: `Run "npm run harvest -- ${product} --force".` }];
}

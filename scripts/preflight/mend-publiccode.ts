import { Document, isMap, isNode, isScalar, parseDocument, stringify, type Range, type YAMLMap } from 'yaml';
import type { Draft } from '../../content/model/draft-publiccode.ts';
import { readPubliccode } from '../publiccode/read.ts';

/** What Git and the register know that belongs into the file. */
export interface Knowledge {
  version: string | undefined;
  releaseDate: string | undefined;
  organisation: { name: string; uri: string } | undefined;
  users: readonly string[];
}

/** A stretch of the file, and what comes in its place. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * The file with what is known better than it says: version and date of the newest tag, organisation and users where
 * they are missing, the newest version of the standard in quotes, and keys dropped that the standard no longer has. All else
 * stays to the letter, and so does a file that is no YAML, or that is written in one piece of braces.
 */
export function mendPubliccode(text: string, known: Knowledge): string {
  const { data, findings } = readPubliccode(text);
  const document = parseDocument(text);
  const { contents } = document;
  if (data === undefined || !isMap(contents) || contents.flow) return text;
  const added: Record<string, unknown> = {};
  const edits: Edit[] = findings
    .filter(({ message }) => message.includes('It is safe to drop it'))
    .flatMap(({ key }) => removal(text, contents, key.split('.')) ?? []);
  const set = (key: string, value: string) => {
    const range = rangeOf(contents.get(key, true));
    if (range) edits.push({ from: range[0], to: range[1], text: stringify(value).trim() });
    else added[key] = value;
  };
  const standard = document.get('publiccodeYmlVersion');
  const older = findings.some(({ message }) => message.includes('is not the newest of 0.x'));
  if (older || typeof standard === 'number') set('publiccodeYmlVersion', String(standard).replace(/^0\..*/, '0'));
  if (known.version !== undefined && !isSame(document.get('softwareVersion', true), known.version))
    set('softwareVersion', known.version);
  if (known.releaseDate !== undefined && document.get('releaseDate') !== known.releaseDate)
    set('releaseDate', known.releaseDate);
  if (known.organisation && !document.has('organisation')) added['organisation'] = known.organisation;
  if (known.users.length > 0 && !document.has('usedBy')) added['usedBy'] = known.users;
  const mended = apply(text, edits);
  if (Object.keys(added).length === 0) return mended;
  return `${mended}${mended.endsWith('\n') ? '' : '\n'}${stringify(added, { lineWidth: 0 })}`;
}

/** The lines of a key with all that is below it; undefined where it shares its line with others. */
function removal(text: string, root: YAMLMap, path: readonly string[]): Edit | undefined {
  const around = path.length > 1 ? root.getIn(path.slice(0, -1), true) : root;
  if (!isMap(around) || around.flow) return undefined;
  const pair = around.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  const start = rangeOf(pair?.key)?.[0];
  if (pair === undefined || start === undefined) return undefined;
  const last = (rangeOf(pair.value)?.[1] ?? start) - 1;
  const end = text.indexOf('\n', text.slice(start, last + 1).trimEnd().length + start - 1);
  return { from: text.lastIndexOf('\n', start) + 1, to: end === -1 ? text.length : end + 1, text: '' };
}

function rangeOf(node: unknown): Range | undefined {
  return isNode(node) ? (node.range ?? undefined) : undefined;
}

/** From the last to the first, so that each still stands where it was found. */
function apply(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((whole, { from, to, text: by }) => `${whole.slice(0, from)}${by}${whole.slice(to)}`, text);
}

/** Whether a value is written as that text: `1.10` without quotes is a number, and still says 1.10. */
function isSame(node: unknown, text: string): boolean {
  return isScalar(node) && (node.value === text || node.source === text);
}

/** A file for a repository that has none, with what is assumed in comments above it. */
export function newPubliccode({ value, assumed }: Draft): string {
  const document = new Document(value);
  document.commentBefore = [
    ' Drafted from the repository and the register of the catalogue. Assumed, so look at it:',
    ...assumed.map(({ key, because }) => ` - ${key}: ${because}`),
  ].join('\n');
  return document.toString({ lineWidth: 100 });
}

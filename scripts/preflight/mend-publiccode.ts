import { Document, isScalar, parseDocument } from 'yaml';
import type { Draft } from '../../content/model/draft-publiccode.ts';
import { readPubliccode } from '../publiccode/read.ts';

/** What Git and the register know that belongs into the file. */
export interface Knowledge {
  version: string | undefined;
  releaseDate: string | undefined;
  organisation: { name: string; uri: string } | undefined;
  users: readonly string[];
}

/**
 * The file with what is known better than it says: version and date of the newest tag, organisation and users where
 * they are missing, the version of the standard in quotes, and keys dropped that the standard no longer has. All else,
 * comments included, stays as it is; so does a file that is no YAML.
 */
export function mendPubliccode(text: string, known: Knowledge): string {
  const { data, findings } = readPubliccode(text);
  if (data === undefined) return text;
  const document = parseDocument(text);
  const before = document.toString({ lineWidth: 0 });
  const set = (key: string, value: unknown) => {
    document.set(key, document.createNode(value));
  };
  const standard = document.get('publiccodeYmlVersion');
  if (typeof standard === 'number') set('publiccodeYmlVersion', String(standard));
  for (const { key, message } of findings)
    if (message.includes('It is safe to drop it')) document.deleteIn(key.split('.'));
  if (known.version !== undefined && !isSame(document.get('softwareVersion', true), known.version))
    set('softwareVersion', known.version);
  if (known.releaseDate !== undefined && document.get('releaseDate') !== known.releaseDate)
    set('releaseDate', known.releaseDate);
  if (known.organisation && !document.has('organisation')) set('organisation', known.organisation);
  if (known.users.length > 0 && !document.has('usedBy')) set('usedBy', known.users);
  const after = document.toString({ lineWidth: 0 });
  return after === before ? text : after;
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

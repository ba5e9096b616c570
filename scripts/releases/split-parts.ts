import type { Reader } from '../../content/model/release-notes.ts';

/** Words by which a group or an entry of release notes is for one kind of reader, in English and Danish. */
const words: ReadonlyArray<readonly [Exclude<Reader, 'all'>, RegExp]> = [
  [
    'development',
    /^(internal|refactor|chore|ci\b|build|tests?\b|style|lint|docs?\b|documentation|dependenc|bump|typing|developers?|maintenance|under the hood|udvikl|intern)/i,
  ],
  [
    'operations',
    /^(breaking|security|sikkerhed|upgrad|opgrader|migrat|config|konfigur|deploy|install|operation|drift|docker|helm|infrastructure|database|fix|bug|rettelse|rettet|removed?\b|fjernet|deprecat|udfas|known issues|performance|perf\b|revert|patch)/i,
  ],
  [
    'decision',
    /^(add|new|ny\b|nye\b|nyt\b|feature|feat\b|highlight|what'?s new|chang|ændr|improve|forbedr|enhance|introduc|tilføj|support|update)/i,
  ],
];

/** One part of the notes, for one kind of reader. */
export interface Part {
  reader: Reader;
  text: string;
}

const order: readonly Reader[] = ['decision', 'operations', 'development', 'all'];

/** Parts the notes by reader, where their headings or their entries tell for whom they are; whole where they don't. */
export function splitParts(notes: string): Part[] {
  const groups = byHeading(notes);
  const headed = groups.some(({ reader }) => reader !== 'all');
  const told = headed ? groups : byEntry(notes);
  const parts = order.flatMap((reader) => {
    const text = told
      .filter((group) => group.reader === reader)
      .map((group) => group.text.trim())
      // Entries of one list must not be parted by empty lines.
      .join(headed ? '\n\n' : '\n')
      .trim();
    return text === '' ? [] : [{ reader, text }];
  });
  return parts.some(({ reader }) => reader !== 'all') ? parts : [{ reader: 'all', text: notes.trim() }];
}

const heading = /^(?: {0,3}#{1,6}\s+(.*?)\s*#*|\*\*(.+?)\*\*:?)\s*$/;

function byHeading(notes: string): Part[] {
  const groups: Part[] = [{ reader: 'all', text: '' }];
  let fenced = false;
  for (const line of notes.split('\n')) {
    if (/^ {0,3}(```|~~~)/.test(line)) fenced = !fenced;
    const match = fenced ? null : heading.exec(line);
    const title = match?.[1] ?? match?.[2];
    if (title !== undefined) groups.push({ reader: readerOf(title), text: line });
    else {
      const last = groups.at(-1);
      if (last) last.text += `\n${line}`;
    }
  }
  return groups;
}

const entry = /^[-*+]\s+/;

/** Notes that are one flat list: each entry goes where its first word says. */
function byEntry(notes: string): Part[] {
  const entries: string[] = [];
  for (const line of notes.split('\n')) {
    const open = entry.test(line) ? undefined : entries.pop();
    entries.push(open === undefined ? line : `${open}\n${line}`);
  }
  if (!entries.every((text) => entry.test(text) || text.trim() === '')) return [{ reader: 'all', text: notes }];
  return entries.map((text) => ({ reader: readerOf(text.replace(entry, '')), text }));
}

/** Links and labels before the first word say nothing: `[#12](…): Added …`, `API: Fix …`. */
function readerOf(text: string): Reader {
  const plain = text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, ' ')
    .replace(/^[^\p{L}]*(?:[\p{L}/ ]{1,20}:\s+|[-–:\s]+[-*+]\s+)?/u, '')
    .replace(/^[^\p{L}]+/u, '');
  return words.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'all';
}

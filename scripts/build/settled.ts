import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../write-whole.ts';

/** The place where a build remembers that it came to its end, and all that it began from. */
export interface Beginning {
  file: string;
  /** A digest of everything that a build depends on. */
  from: string;
  /** The newest change among it, in milliseconds since 1970. */
  newest: number;
}

/** A file that changed so shortly before it was looked at could change again without a later time. */
const coarsestClock = 2_000;

/**
 * Looks at everything that a build depends on, as the file system tells of it: code, content and `besides`, such as
 * the day. Nothing is read, so an unchanged catalogue of a thousand products is known as such in a second.
 */
export function lookAtBeginning(file: string, folders: readonly string[], besides: readonly unknown[]): Beginning {
  const digest = createHash('sha256').update(JSON.stringify([process.version, ...besides]));
  const newest = Math.max(...folders.map((folder) => addTree(folder, digest)));
  return { file, from: digest.digest('hex'), newest };
}

/** What the last build said, where it began from the same, and what it left stands untouched; otherwise undefined. */
export async function saidWhenSettled({ file, from }: Beginning, out: string): Promise<string | undefined> {
  const [before, left, said] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  return before === from && left === digestTree(out) ? said : undefined;
}

/** Remembers that a build came to its end. `said` is one line. */
export async function settle({ file, from, newest }: Beginning, out: string, said: string): Promise<void> {
  if (Date.now() - newest < coarsestClock) return rm(file, { force: true });
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, `${from}\n${digestTree(out)}\n${said}\n`);
}

function digestTree(folder: string): string {
  const digest = createHash('sha256');
  addTree(folder, digest);
  return digest.digest('hex');
}

type Digest = ReturnType<typeof createHash>;

/** Adds each file below a folder, and answers when the newest of them changed. What is not there says so. */
function addTree(folder: string, digest: Digest): number {
  let newest = 0;
  const visit = (below: string) => {
    const lines: string[] = [];
    const entries = readdirSync(path.join(folder, below), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const place = `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!passedOver.has(entry.name)) visit(place);
        continue;
      }
      const { size, ctimeMs, ino } = lstatSync(folder + place);
      newest = Math.max(newest, ctimeMs);
      lines.push(`${place} ${size} ${ctimeMs} ${ino}`);
    }
    digest.update(`${lines.join('\n')}\n\n`);
  };
  try {
    visit('');
  } catch (error) {
    digest.update(`${folder}: ${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}`);
    newest = Number.MAX_SAFE_INTEGER;
  }
  return newest;
}

/** No build depends on them. */
const passedOver = new Set(['.git', 'node_modules']);

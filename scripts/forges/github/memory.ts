import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ForgeFacts } from '../../../content/model/forge-facts.ts';
import { SourceTexts } from '../../../content/model/forge-texts.ts';
import { Instant } from '../../../content/model/provenance.ts';
import { openMemory, type Memory as Glances } from '../../memory/memory.ts';
import { writeWhole } from '../../write-whole.ts';

/** What is remembered of a repository: when it was asked about, how it looked then, and what was answered. */
const Memory = z.strictObject({
  key: z.string(),
  asked: Instant,
  fingerprint: z.string(),
  answer: z.strictObject({ facts: ForgeFacts, texts: SourceTexts }),
});
type Memory = z.output<typeof Memory>;

/** What of a memory tells whether GitHub has to be asked again. */
const Glance = Memory.pick({ asked: true, fingerprint: true });
type Glance = z.output<typeof Glance>;

/** What is remembered from run to run. */
export interface GitHubMemory {
  /** When a repository was asked about and how it looked then: of one whose file is as it was, without reading it. */
  glance(key: string): Glance | undefined;
  /** Undefined where there is nothing, or nothing that fits. */
  recall(key: string): Promise<Memory | undefined>;
  remember(memory: Memory): Promise<void>;
  /** Keeps the glances of this run for the next. */
  keepGlances(): Promise<void>;
}

/**
 * Remembers in the cache, a file for each repository: what has been answered stays, however a run ends, and no
 * more of it is in memory than is just looked at.
 */
export async function openGitHubMemory(cache: string): Promise<GitHubMemory> {
  const folder = path.join(cache, 'github');
  const glances = await openMemory(folder, path.join(cache, 'harvests', 'github'));
  const recall = async (key: string) => {
    const text = await readFile(path.join(folder, nameOf(key)), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : parse(text, key);
  };
  return {
    glance(key) {
      try {
        return glanceAt(glances, key);
      } catch {
        return undefined; // It may not be read, and is asked about again.
      }
    },
    recall,
    async remember(memory) {
      await mkdir(folder, { recursive: true });
      await writeWhole(path.join(folder, nameOf(memory.key)), JSON.stringify(memory));
    },
    // They only save time.
    keepGlances: () => glances.keep({ unasked: true }).catch(() => undefined),
  };
}

function glanceAt(glances: Glances, key: string): Glance | undefined {
  const place = nameOf(key);
  const known = Glance.safeParse(glances.recall(place, key)?.conclusion).data;
  if (known || !glances.has(place)) return known;
  const read = glances.read(place);
  const memory = parse(read.bytes.toString('utf8'), key);
  if (!memory) return undefined;
  const { asked, fingerprint } = memory;
  glances.remember(place, read, { asked, fingerprint }, key);
  return { asked, fingerprint };
}

/** The name of a file: readable, and no path whatever the key. */
function nameOf(key: string): string {
  const readable = key
    .replace(/^https:\/\//, '')
    .replaceAll(/[^a-z0-9-]+/g, '_')
    .slice(0, 80);
  return `${readable}-${createHash('sha256').update(key).digest('hex').slice(0, 12)}.json`;
}

function parse(text: string, key: string): Memory | undefined {
  try {
    const memory = Memory.parse(JSON.parse(text));
    return memory.key === key ? memory : undefined;
  } catch {
    return undefined; // Written by an older version, or torn.
  }
}

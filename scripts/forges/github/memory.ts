import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ForgeFacts } from '../../../content/model/forge-facts.ts';
import { SourceTexts } from '../../../content/model/forge-texts.ts';
import { Instant } from '../../../content/model/provenance.ts';
import { writeWhole } from '../../write-whole.ts';

/** What is remembered of a repository: when it was asked about, how it looked then, and what was answered. */
const Memory = z.strictObject({
  key: z.string(),
  asked: Instant,
  fingerprint: z.string(),
  answer: z.strictObject({ facts: ForgeFacts, texts: SourceTexts }),
});
type Memory = z.output<typeof Memory>;

/** What is remembered from run to run. */
export interface GitHubMemory {
  /** Undefined where there is nothing, or nothing that fits. */
  recall(key: string): Promise<Memory | undefined>;
  remember(memory: Memory): Promise<void>;
}

/**
 * Remembers in the cache, a file for each repository: what has been answered stays, however a run ends, and no
 * more of it is in memory than is just looked at.
 */
export function openMemory(cache: string): GitHubMemory {
  const folder = path.join(cache, 'github');
  return {
    async recall(key) {
      const text = await readFile(fileOf(folder, key), 'utf8').catch(() => undefined);
      return text === undefined ? undefined : parse(text, key);
    },
    async remember(memory) {
      await mkdir(folder, { recursive: true });
      await writeWhole(fileOf(folder, memory.key), JSON.stringify(memory));
    },
  };
}

/** Readable, and never outside the folder whatever the key. */
function fileOf(folder: string, key: string): string {
  const readable = key
    .replace(/^https:\/\//, '')
    .replaceAll(/[^a-z0-9-]+/g, '_')
    .slice(0, 80);
  return path.join(folder, `${readable}-${createHash('sha256').update(key).digest('hex').slice(0, 12)}.json`);
}

function parse(text: string, key: string): Memory | undefined {
  try {
    const memory = Memory.parse(JSON.parse(text));
    return memory.key === key ? memory : undefined;
  } catch {
    return undefined; // Written by an older version, or torn.
  }
}

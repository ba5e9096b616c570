import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../write-whole.ts';
import type { Shown } from './judge-body.ts';

/** Files that were found sound, by a digest of all that they were judged by; with each the pictures that it shows. */
const Sound = z.record(z.string(), z.array(z.object({ picture: z.string(), line: z.int().optional() })));

/** Judgements of an earlier build by the same code. Only what was sound is remembered. */
export interface Judgements {
  known(judgedBy: readonly string[]): readonly Shown[] | undefined;
  remember(judgedBy: readonly string[], shown: readonly Shown[]): void;
  /** Keeps what this build asked for, for the next one. */
  keep(): Promise<void>;
}

/** Where nothing is remembered, every file is parsed. */
export const noJudgements: Judgements = {
  known: () => undefined,
  remember: () => undefined,
  keep: () => Promise.resolve(),
};

/** @param folder What goes from one build to the next, also between machines. */
export async function openJudgements(folder: string): Promise<Judgements> {
  const file = path.join(folder, 'judgements.json');
  const code = digestCode();
  const before = await readFile(file, 'utf8')
    .then((text) => Sound.parse(JSON.parse(text)))
    .catch((): z.output<typeof Sound> => ({}));
  const now: z.output<typeof Sound> = {};
  const keyOf = (judgedBy: readonly string[]) => hash('sha256', JSON.stringify([code, ...judgedBy]), 'base64url');
  return {
    known(judgedBy) {
      const key = keyOf(judgedBy);
      const shown = before[key];
      if (shown) now[key] = shown;
      return shown?.map(({ picture, line }) => ({ picture, line }));
    },
    remember(judgedBy, shown) {
      now[keyOf(judgedBy)] = shown.map(({ picture, line }) => (line === undefined ? { picture } : { picture, line }));
    },
    async keep() {
      await mkdir(folder, { recursive: true });
      await writeWhole(file, JSON.stringify(now));
    },
  };
}

/** What judges, and the packages it judges with. */
function digestCode(): string {
  const checkout = path.resolve(import.meta.dirname, '../..');
  const files = globSync(['scripts/{checks,content,markdown}/*.ts', 'content/model/*.ts', 'package-lock.json'], {
    cwd: checkout,
  }).sort();
  const texts = files.map((file) => readFileSync(path.join(checkout, file), 'utf8'));
  return hash('sha256', [process.version, ...texts].join('\0'));
}

import licenses from 'spdx-license-list/full.js';
import { limits } from '../limits.ts';

/** A licence recognised in a text. */
export interface RecognisedLicence {
  /** SPDX id, or null where no licence is near enough. */
  spdx: string | null;
  /** Sørensen–Dice coefficient of the word pairs, 0 to 1. */
  similarity: number;
}

/** As near as two copies of one licence come, with names and years filled in. */
const threshold = 0.88;

/** A text cannot tell "only this version" from "or later": the id without either stands for them. */
const said = /-only$|-or-later$|\+$|-no-copyleft-exception$/;

/**
 * Recognises a licence in the text of a licence file by comparing word pairs with the texts of the SPDX list,
 * the method of GitHub's licensee.
 */
export function recogniseLicence(text: string): RecognisedLicence {
  const wanted = wordPairs(text);
  let best: RecognisedLicence = { spdx: null, similarity: 0 };
  for (const { id, pairs } of knownLicences()) {
    // Sets of too different a size cannot reach the threshold, whatever they hold.
    if ((2 * Math.min(pairs.size, wanted.size)) / (pairs.size + wanted.size) < Math.max(best.similarity, 0.5)) continue;
    const similarity = dice(wanted, pairs);
    if (similarity > best.similarity) best = { spdx: id, similarity };
  }
  const similarity = Math.round(best.similarity * 1000) / 1000;
  return similarity >= threshold ? { spdx: best.spdx, similarity } : { spdx: null, similarity };
}

let known: Array<{ id: string; pairs: Set<string> }> | undefined;

function knownLicences(): Array<{ id: string; pairs: Set<string> }> {
  known ??= Object.entries(licenses)
    .filter(([id]) => !said.test(id))
    .map(([id, { licenseText }]) => ({ id, pairs: wordPairs(licenseText) }));
  return known;
}

function dice(a: Set<string>, b: Set<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function wordPairs(text: string): Set<string> {
  const words =
    text
      .slice(0, limits.licenceText)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((word, index) => `${word} ${words[index + 1] ?? ''}`));
}

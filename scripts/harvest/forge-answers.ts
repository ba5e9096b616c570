import { isDeepStrictEqual } from 'node:util';
import type { ForgeTexts } from '../../content/model/forge-texts.ts';
import { sourceKey, type Source } from '../../content/model/source.ts';
import type { Enrichment } from '../forges/enrichment.ts';
import { factsOf } from './probe-product.ts';
import type { LastRun } from './state.ts';

/** Whether the forge says other than the last run wrote; what it has not been asked about counts as unmoved. */
export async function hasForgeMoved(keys: readonly string[], last: LastRun, forge: Enrichment): Promise<boolean> {
  for (const key of keys) {
    const now = await forge.answerOf(key);
    if (!now) continue;
    const texts = last.texts?.sources.find((source) => source.key === key);
    if (!isDeepStrictEqual(now.facts, factsOf(last, key)?.forge) || !isDeepStrictEqual(now.texts, texts)) return true;
  }
  return false;
}

/** Texts of all sources as the forge has them, or as the last run had them; undefined where there are none. */
export async function joinForgeTexts(
  product: string,
  sources: readonly Source[],
  last: LastRun,
  forge: Enrichment,
): Promise<ForgeTexts | undefined> {
  const texts = await Promise.all(
    sources.map(async (source) => {
      const key = sourceKey(source);
      return (await forge.answerOf(key))?.texts ?? last.texts?.sources.find((known) => known.key === key) ?? [];
    }),
  );
  return texts.flat().length > 0 ? { schema: 1, product, sources: texts.flat() } : undefined;
}

/** `F1:2,F4:0.5` → F1 counts twice, F4 half; what cannot be read is left out. */
export function readWeights(text: string): Map<string, number> {
  return new Map(
    text.split(',').flatMap((part): [string, number][] => {
      const [id = '', weight = ''] = part.split(':').map((word) => word.trim());
      const number = Number(weight);
      return id !== '' && weight !== '' && Number.isFinite(number) && number > 0 ? [[id, number]] : [];
    }),
  );
}

const worth = new Map([
  ['met', 1],
  ['partly', 0.5],
  ['missing', 0],
]);

/**
 * The weighted share of what was measured, 0 to 1: met counts whole, partly half. Unknown, and what nothing
 * measures, is left out of both sides. Undefined where nothing of what has a weight was measured.
 */
export function weigh(verdicts: ReadonlyMap<string, string>, weights: ReadonlyMap<string, number>): number | undefined {
  let reached = 0;
  let possible = 0;
  for (const [id, weight] of weights) {
    const value = worth.get(verdicts.get(id) ?? '');
    if (value === undefined) continue;
    reached += value * weight;
    possible += weight;
  }
  return possible === 0 ? undefined : reached / possible;
}

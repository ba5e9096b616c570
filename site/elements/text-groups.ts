import { groupOfProduct } from '../../content/model/text-group.ts';

/** The texts of products stand in groups, so that the news of one changes little. They are loaded as they are needed. */
export interface TextGroups {
  /** Loads the texts of these products, and of others that stand with them; of all products, where none are named. */
  load(products?: readonly string[]): Promise<void>;
  /** Whether all is loaded. */
  isWhole(): boolean;
}

/** Reads which groups there are; `merge` loads one from its folder. */
export async function readGroups(folder: string, merge: (folder: string) => Promise<void>): Promise<TextGroups> {
  const answer = await fetch(`${folder}groups.json`);
  const groups: unknown = answer.ok ? await answer.json() : undefined;
  const { count, numbers } = isGroups(groups) ? groups : { count: 1, numbers: [] };
  const loaded = new Map<number, Promise<void>>();
  const loadGroup = (number: number) => {
    const loading = loaded.get(number) ?? merge(`${folder}${number}/`);
    loaded.set(number, loading);
    return loading;
  };
  return {
    async load(products) {
      const wanted = products?.map((product) => groupOfProduct(product, count));
      await Promise.all(numbers.filter((number) => wanted?.includes(number) ?? true).map(loadGroup));
    },
    isWhole: () => loaded.size === numbers.length,
  };
}

/** How many groups there are by number, and which have texts beside the first that has any. */
function isGroups(groups: unknown): groups is { count: number; numbers: readonly number[] } {
  return typeof groups === 'object' && groups !== null && 'count' in groups && 'numbers' in groups;
}

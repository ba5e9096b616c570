/**
 * Computes a value for each key at the first asking and keeps it. A build reads the same files all
 * through; a development server must see what changed, so there nothing is kept.
 */
export function once<Value>(compute: (key: string) => Value): (key?: string) => Value {
  const kept = new Map<string, Value>();
  return (key = '') => {
    const known = kept.get(key);
    if (known !== undefined && !import.meta.env.DEV) return known;
    const value = compute(key);
    kept.set(key, value);
    return value;
  };
}

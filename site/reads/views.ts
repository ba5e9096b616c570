/** Tells that a part was read: `path` names it below its value, an empty one is the whole. */
type Note = (path: string) => void;

/**
 * A value as its readers see it. Fields of an object and entries of a map are noted one by one, so that who reads one
 * does not depend on the others; anything else is noted as a whole by who hands it out.
 */
export function viewOf(value: unknown, note: Note): unknown {
  if (value instanceof Map) return new NotedMap(value, note);
  if (!isPlain(value)) return value;
  const maps = new Map<string, NotedMap<unknown, unknown>>();
  const read = (name: string) => {
    const field = value[name];
    if (!(field instanceof Map)) {
      note(name);
      return field;
    }
    const map = maps.get(name) ?? new NotedMap(field, (path) => note(name + path));
    maps.set(name, map);
    return map;
  };
  return Object.defineProperties(
    {},
    Object.fromEntries(Object.keys(value).map((name) => [name, { enumerable: true, get: () => read(name) }])),
  );
}

/** Whether a value is noted by its parts. */
export function isNotedByParts(value: unknown): boolean {
  return value instanceof Map || isPlain(value);
}

/** The part of a value that a path names. */
export function partOf(value: unknown, path: string): unknown {
  if (path === '') return value;
  if (value instanceof Map) return value.get(path.slice(1));
  if (!isPlain(value)) return undefined;
  const name = Object.keys(value).find((key) => path === key || path.startsWith(`${key}/`)) ?? '';
  return partOf(value[name], path.slice(name.length));
}

/** A map that tells which of its entries are read. */
class NotedMap<Key, Value> extends Map<Key, Value> {
  readonly #note: Note;

  constructor(entries: ReadonlyMap<Key, Value>, note: Note) {
    super(entries);
    this.#note = note;
  }

  #noteEntry(key: Key) {
    this.#note(typeof key === 'string' ? `/${key}` : '');
  }

  override get(key: Key) {
    this.#noteEntry(key);
    return super.get(key);
  }

  override has(key: Key) {
    this.#noteEntry(key);
    return super.has(key);
  }

  override get size() {
    this.#note('');
    return super.size;
  }

  override keys() {
    this.#note('');
    return super.keys();
  }

  override values() {
    this.#note('');
    return super.values();
  }

  override entries() {
    this.#note('');
    return super.entries();
  }

  override [Symbol.iterator]() {
    return this.entries();
  }

  override forEach(visit: (value: Value, key: Key, map: Map<Key, Value>) => void) {
    for (const [key, value] of this) visit(value, key, this);
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

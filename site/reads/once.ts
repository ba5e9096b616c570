import { isDevelopment } from './development.ts';
import { digestOf } from './digest.ts';
import { noteRead, noteReads, type Reads } from './trace.ts';
import { isNotedByParts, partOf, viewOf } from './views.ts';

/** A value, what it was made from, and how its readers see it. */
interface Kept {
  made: unknown;
  /** Undefined for a value of the last build. */
  reads: Reads | undefined;
  view: unknown;
}

type Make = (key: string) => unknown;

const makers = new Map<string, Make>();
const kept = new Map<string, Kept>();
const lasting = new Set<string>();
let recall: Recall = () => undefined;

/** Answers the value that the last build made, where all that it was made from is the same. */
export type Recall = (node: string) => { value: unknown } | undefined;

/** Lets values that last be taken from the last build. */
export function recallBy(recallNow: Recall): void {
  recall = recallNow;
}

// No name and no key holds a line break.
const separator = '\n';

/**
 * Makes a value for each key at the first asking and keeps it; `name` is its own among all. Who reads it depends on the
 * parts that were read, and through them on what they were made from. A development server must see what changed, so
 * there nothing is kept.
 */
export function once<Value>(name: string, make: (key: string) => Value): (key?: string) => Value {
  makers.set(name, make);
  return (key = '') => (isDevelopment ? make(key) : (read(`${name}(${key})`, () => make(key), show) as Value));
}

/** The same for values that are noted as a whole, and are handed out as they are. */
export function onceWhole<Value>(name: string, make: (key: string) => Value): (key: string) => Value {
  makers.set(name, make);
  return (key) => (isDevelopment ? make(key) : (read(`${name}(${key})`, () => make(key), showWhole) as Value));
}

/**
 * The same for small values that many others are made from, and that are costly to make: a build takes them from the
 * last one where all that they were made from is the same. They are plain data, as `structuredClone` takes it.
 */
export function onceLasting<Value>(name: string, make: (key: string) => Value): (key: string) => Value {
  lasting.add(name);
  return onceWhole(name, make);
}

function read(node: string, make: () => unknown, shown: typeof show): unknown {
  const value = keep(node, make);
  if (!(value.made instanceof Promise)) return shown(node, value, value.made);
  return value.made.then((made: unknown) => shown(node, value, made));
}

function keep(node: string, make: () => unknown): Kept {
  const known = kept.get(node);
  if (known) return known;
  const value = recalled(node) ?? makeNow(make);
  kept.set(node, value);
  return value;
}

function recalled(node: string): Kept | undefined {
  const last = lasts(node) ? recall(node) : undefined;
  return last && { made: last.value, reads: undefined, view: undefined };
}

function makeNow(make: () => unknown): Kept {
  const reads: Reads = new Set();
  return { made: noteReads(reads, make), reads, view: undefined };
}

function show(node: string, value: Kept, made: unknown): unknown {
  if (!isNotedByParts(made)) return showWhole(node, value, made);
  value.view ??= viewOf(made, (path) => noteRead(node + separator + path));
  return value.view;
}

function showWhole(node: string, _: Kept, made: unknown): unknown {
  noteRead(node + separator);
  return made;
}

/** The value that a part is of; undefined for what is no part of a value. */
export function nodeOf(read: string): string | undefined {
  const end = read.indexOf(separator);
  return end === -1 ? undefined : read.slice(0, end);
}

function lasts(node: string): boolean {
  return lasting.has(makerOf(node));
}

/** A value that lasts, as it was made now; undefined where it was not. */
export function lastingOf(node: string): { value: unknown } | undefined {
  const value = lasts(node) ? kept.get(node) : undefined;
  return value?.reads && { value: value.made };
}

function makerOf(node: string): string {
  return node.slice(0, node.indexOf('('));
}

/** What a value was made from; undefined where it has not been made now. */
export function readsOf(node: string): Reads | undefined {
  return kept.get(node)?.reads;
}

const digests = new Map<string, Promise<string | undefined>>();

/** The digest of a part as it is now; undefined where nothing makes such a value any longer. */
export function digestOfPart(part: string): Promise<string | undefined> {
  const known = digests.get(part) ?? digestPart(part);
  digests.set(part, known);
  return known;
}

async function digestPart(part: string): Promise<string | undefined> {
  const node = nodeOf(part) ?? '';
  const make = makers.get(makerOf(node));
  if (!make) return undefined;
  const value = await keep(node, () => make(node.slice(node.indexOf('(') + 1, -1))).made;
  return digestOf(partOf(value, part.slice(node.length + separator.length)));
}

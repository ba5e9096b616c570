import { digestOf } from '../build/digest.ts';
import { digestCode } from './digest-code.ts';
import { isSame, readWithState, stateOf, type ReadFile } from './file-state.ts';
import { readRemembered, writeRemembered, type Remembered } from './memory-file.ts';
import type { Standing } from './standing.ts';

interface Store {
  file: string;
  code: string;
  before: ReadonlyMap<string, Remembered>;
}

/**
 * What earlier runs of the same code concluded of files, for as long as their bytes are the same. A file counts as the
 * same while the file system tells of it as it did; otherwise its bytes are read and compared by their digest, so that
 * another machine can go on from here. Places are paths below the folder, with `/`.
 */
export class Memory {
  readonly folder: string;
  readonly #store: Store | undefined;
  readonly #before: ReadonlyMap<string, Remembered>;
  readonly #now = new Map<string, Remembered>();
  readonly #seen = new Map<string, Standing | undefined>();
  #isChanged = false;

  /** Without a store it knows of nothing, and keeps nothing. */
  constructor(folder: string, store?: Store) {
    this.folder = folder;
    this.#store = store;
    this.#before = store?.before ?? new Map();
  }

  /** Whether there is a file, or a link to one. */
  has(place: string): boolean {
    return stateOf(this.#path(place)) !== undefined;
  }

  /** The digest of a file as it stands; empty where there is none. */
  digestOf(place: string): string {
    return this.#asItStands(place)?.digest ?? '';
  }

  /** What was concluded of a file as it stands, and of what else it was judged by; undefined where nothing is known. */
  recall(place: string, besides = ''): { conclusion: unknown } | undefined {
    const known = this.#before.get(place);
    if (known?.besides !== besides) return undefined;
    const file = this.#asItStands(place);
    if (file?.digest !== known.digest) return undefined;
    this.#now.set(place, file.state === known.state ? known : { ...known, state: file.state });
    return { conclusion: known.conclusion };
  }

  /** Reads a file that is to be judged; throws as `readFileSync` does. */
  read(place: string): ReadFile {
    return readWithState(this.#path(place));
  }

  /** Remembers what was concluded of the bytes that were read, and of `besides`. What has to be mended is never remembered. */
  remember(place: string, { bytes, state }: ReadFile, conclusion?: unknown, besides = ''): void {
    this.#isChanged = true;
    this.#now.set(place, { digest: digestOf(bytes), state, besides, conclusion });
  }

  /** Keeps what is known for the next run. What nobody asked for is forgotten, but where a run asks for a part only. */
  async keep({ unasked = false } = {}): Promise<void> {
    const kept = unasked ? new Map([...this.#before, ...this.#now]) : this.#now;
    if (!this.#store || (!this.#isChanged && kept.size === this.#before.size)) return;
    await writeRemembered(this.#store.file, this.#store.code, kept);
  }

  /** A run looks at each file once: what changes while it is under way, the next one sees. */
  #asItStands(place: string): Standing | undefined {
    if (!this.#seen.has(place)) this.#seen.set(place, this.#look(place));
    return this.#seen.get(place);
  }

  #look(place: string): Standing | undefined {
    const state = stateOf(this.#path(place));
    const known = this.#before.get(place);
    if (!state || (known && isSame(known.state, state))) return state && known;
    const read = this.read(place);
    this.#isChanged = true;
    return { digest: digestOf(read.bytes), state: read.state };
  }

  #path(place: string): string {
    return `${this.folder}/${place}`;
  }
}

/** @param file Where an earlier run kept its memory, and this one does. Of whose content it was does not matter. */
export async function openMemory(folder: string, file: string): Promise<Memory> {
  const code = digestCode();
  return new Memory(folder, { file, code, before: await readRemembered(file, code) });
}

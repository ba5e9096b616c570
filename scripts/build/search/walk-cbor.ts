/** The head of an item of CBOR: its kind, its number (how many items or bytes follow, or the value), and where it ends. */
interface Head {
  kind: number;
  number: number;
  end: number;
}

const kinds = { text: 3, list: 4 };

/** Where each item of a list begins, and last where the list ends; nothing is decoded. */
export function itemsOf(bytes: Buffer, list: number): number[] {
  const { kind, number, end } = headOf(bytes, list);
  if (kind !== kinds.list) throw new Error(`There is no list at byte ${list} of an index of Pagefind's.`);
  const starts = [end];
  for (let at = end; starts.length <= number; starts.push(at)) at = endOf(bytes, at);
  return starts;
}

/** The text that stands there. */
export function textAt(bytes: Buffer, at: number): string {
  const { number, end } = headOf(bytes, at);
  return bytes.toString('utf8', end, end + number);
}

function endOf(bytes: Buffer, at: number): number {
  const { kind, number, end } = headOf(bytes, at);
  if (kind < 2) return end;
  if (kind === kinds.text) return end + number;
  return itemsOf(bytes, at).at(-1) ?? end;
}

function headOf(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const [kind, short] = [first >> 5, first & 31];
  if (short < 24) return { kind, number: short, end: at + 1 };
  const length = 2 ** (short - 24);
  if (length > 4) throw new Error(`There is a number without an end at byte ${at} of an index of Pagefind's.`);
  return { kind, number: bytes.readUIntBE(at + 1, length), end: at + 1 + length };
}

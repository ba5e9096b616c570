/** Enough for a word of ordinary length; each spelling may cost a request. */
const most = 12;

const digraphs: Readonly<Record<string, string>> = { ae: 'æ', oe: 'ø', aa: 'å' };
const letters: Readonly<Record<string, readonly string[]>> = { a: ['å', 'æ'], o: ['ø'] };

/** The question with “aa” for “å”, as names of places are often written; undefined where it has none. */
export function writeDoubleA(question: string): string | undefined {
  return /å/i.test(question) ? question.replaceAll('Å', 'Aa').replaceAll('å', 'aa') : undefined;
}

/**
 * Other spellings of a question by someone without Danish keys: “oekonomi” and “okonomi” may both be
 * “økonomi”. The digraphs are read as one letter first, then one plain letter at a time.
 */
export function spellings(question: string): string[] {
  const found = new Set<string>();
  const read = question.replace(/ae|oe|aa/gi, (digraph) => digraphs[digraph.toLowerCase()] ?? digraph);
  found.add(read);
  for (const text of new Set([read, question])) {
    for (const [index, letter] of Array.from(text).entries()) {
      for (const other of letters[letter.toLowerCase()] ?? []) {
        found.add(text.slice(0, index) + other + text.slice(index + 1));
      }
    }
  }
  found.delete(question);
  return [...found].slice(0, most);
}

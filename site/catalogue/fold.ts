/**
 * A key under which different spellings meet: “Økonomi”, “oekonomi” and “okonomi” are alike,
 * as are “æ”, “ae” and “a”, “å”, “aa” and “a”. It is lossy, so apply it to both sides.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/ø|oe|œ/g, 'o')
    .replace(/æ|ae/g, 'a')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/aa/g, 'a');
}

/** Control characters, marks that turn the direction of text around, and what stands for bytes that are no text. */
const odd = /[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}\ufffd]/u;

/** Whether a name shows as what it is, and may stand in a file of any format: XML, for instance, cannot hold all. */
export function isPlainName(name: string): boolean {
  return !odd.test(name);
}

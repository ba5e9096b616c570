/**
 * Whether a name or path may stand in a command that people copy: nothing in it means anything to a shell, it is no
 * option, and it leads nowhere outside. What is not so is refused, not quoted: it has no honest use.
 */
export function isSafeWord(word: string): boolean {
  return word.length <= 200 && /^(?!-)(?!.*(^|\/)\.{1,2}(\/|$))[\w.@+-]+(\/[\w.@+-]+)*$/.test(word);
}

/** The same for the address of a repository. */
export function isSafeAddress(address: string): boolean {
  return address.length <= 300 && /^https:\/\/[a-z0-9.-]+(:\d+)?(\/[\w.~+-]+)+$/i.test(address);
}

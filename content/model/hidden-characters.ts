// Direction marks and overrides, invisible separators and fillers, language tags, variants of no letter, control
// characters, and what is no character.
const always =
  /[\u061c\u034f\u115f\u1160\u180e\u200e\u200f\u202a-\u202e\u2060-\u2069\u2800\u3164\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]|(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]/u;
// Joiners stand rightly between parts of an emoji, and in scripts whose letters are joined as they are written.
const joined =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f[[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]]])[\u200c\u200d]/v;
// In prose they say where a word may be broken; in code, in a link or in a name they can only deceive.
const breaks = /[\u00ad\u200b\ufeff]/;
/** What is shown in prose. */
export const hiddenInProse = new RegExp(`${always.source}|(?:${joined.source})`, 'gv');
/** What is shown in code, links and names. */
export const hiddenEverywhere = new RegExp(`${hiddenInProse.source}|${breaks.source}`, 'gv');

/** A character by its number in Unicode. */
export function nameOfCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The name of a file or a place, with what nobody sees in it written out. */
export function withHiddenWrittenOut(name: string): string {
  return name.replace(hiddenEverywhere, (character) => `[${nameOfCharacter(character)}]`);
}

/** Chance that is the same each time: a number from 0 up to 1 (mulberry32). */
export type Chance = () => number;

/** Chance of its own for each name, so that one text may change and all others stay. */
export function chanceFor(name: string): Chance {
  let state = 2_166_136_261;
  for (const letter of name) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `least` to `most`. */
export const between = (chance: Chance, least: number, most: number) =>
  least + Math.floor(chance() * (most - least + 1));

/** The languages that products are documented in. */
export type MadeLanguage = 'da' | 'en';

/** By these a language is recognised; a third of all words are among them, as in real texts. */
const small: Readonly<Record<MadeLanguage, readonly string[]>> = {
  da: 'og i at er det en til på af for der som med den ikke kan skal have vi også efter når hvis fra ved'.split(' '),
  en: 'the of and to in is that for on with as are this by be not can must have we also after when if from'.split(' '),
};
const beginnings: Readonly<Record<MadeLanguage, readonly string[]>> = {
  da: 'bru sag kom vagt løn mø bor skole data for an op ind ud bæ væ dø stø ple råd'.split(' '),
  en: 'use case com duty pay meet resi school data for an up in out sup val do sto care coun'.split(' '),
};
const middles: Readonly<Record<MadeLanguage, readonly string[]>> = {
  da: ['ger', 'mel', 'ste', 'del', 'ned', 'ling', 'let', 'tag', 'sæt', 'før'],
  en: ['ger', 'mit', 'ste', 'pla', 'ner', 'lin', 'let', 'tak', 'set', 'por'],
};
const endings: Readonly<Record<MadeLanguage, readonly string[]>> = {
  da: ['en', 'ing', 'else', 'erne', 'hed', 'skab', 'et', 'er', 'ede', 'lig'],
  en: ['ing', 'ment', 'ness', 'ers', 'ion', 'ship', 'ed', 'es', 'al', 'ly'],
};

/** Two thousand words of a language: their parts, put together in every way. */
const words: Readonly<Record<MadeLanguage, readonly string[]>> = { da: wordsOf('da'), en: wordsOf('en') };

function wordsOf(language: MadeLanguage): string[] {
  const parts = (begin: string) =>
    middles[language].flatMap((middle) => endings[language].map((end) => begin + middle + end));
  return beginnings[language].flatMap(parts).toSorted((a, b) => chanceFor(a)() - chanceFor(b)());
}

/** One word: a few come often and most come seldom, as in any text (Zipf). */
export function word(chance: Chance, language: MadeLanguage): string {
  const list = chance() < 0.35 ? small[language] : words[language];
  return list[Math.floor(list.length ** chance()) - 1] ?? '';
}

/** A sentence of 6 to 18 words. */
export function sentence(chance: Chance, language: MadeLanguage): string {
  const said = Array.from({ length: between(chance, 6, 18) }, () => word(chance, language)).join(' ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** A title of two to four words. */
export function title(chance: Chance, language: MadeLanguage): string {
  const list = words[language];
  const said = Array.from({ length: between(chance, 2, 4) }, () => list[Math.floor(chance() * list.length)] ?? '');
  return said.join(' ').replace(/^./, (first) => first.toUpperCase());
}

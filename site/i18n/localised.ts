/** A text as it is shown: `lang` only where its language is not the page's. */
export interface ShownText {
  text: string;
  lang?: string;
}

/** Chooses the text in the page's language, or in the first of the catalogue's languages that has it. */
export function showText(
  texts: Readonly<Record<string, string>>,
  locale: string,
  languages: readonly string[],
): ShownText {
  for (const language of [locale, ...languages, ...Object.keys(texts)]) {
    const text = texts[language];
    if (text !== undefined) return language === locale ? { text } : { text, lang: language };
  }
  return { text: '' };
}

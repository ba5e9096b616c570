/** What is known of a language's words. */
export interface Language {
  /** The part of a word that its forms share: “blanketter” and “blanketten” are alike. */
  stem: (word: string) => string;
  /** Words that say nothing about what is asked for. */
  stopWords: ReadonlySet<string>;
  /** Letters that join two words to one: “bibliotek-s-pc”. */
  joints: readonly string[];
}

/** How people ask, rather than what they ask for. */
const danishQuestion = ['hvordan', 'hvilke', 'hvilken', 'hvornår', 'brug', 'finder', 'findes', 'kommunen', 'kommunens'];
const englishQuestion = ['find', 'need', 'want', 'municipality', 'municipal'];

/** A language that is not listed is searched by whole words and their beginnings. */
const known: Readonly<Record<string, () => Promise<Language>>> = {
  da: async () => {
    const [{ stemmer }, { stopwords }] = await Promise.all([
      import('@orama/stemmers/danish'),
      import('@orama/stopwords/danish'),
    ]);
    return { stem: stemmer, stopWords: new Set([...stopwords, ...danishQuestion]), joints: ['', 's', 'e'] };
  },
  en: async () => {
    const [{ stemmer }, { stopwords }] = await Promise.all([
      import('@orama/stemmers/english'),
      import('@orama/stopwords/english'),
    ]);
    return { stem: stemmer, stopWords: new Set([...stopwords, ...englishQuestion]), joints: [''] };
  },
};

/** Fetches what is known of a language, and nothing of the others. */
export async function loadLanguage(locale: string): Promise<Language> {
  return known[locale]?.() ?? { stem: (word) => word, stopWords: new Set(), joints: [''] };
}

import { join } from 'node:path';
import type danish from '../../content/strings/da.json';
import { Strings } from '../../content/model/strings.ts';
import { catalog } from '../catalogue/settings.ts';
import { readText } from '../reads/files.ts';
import { contentFolder } from '../reads/folders.ts';
import { createTranslator, type Translator } from './translator.ts';

type RawKey = keyof typeof danish;

/** A text of the interface; plural forms count as one key. */
export type Key = RawKey extends infer Raw ? (Raw extends `${infer Base}_${'one' | 'other'}` ? Base : Raw) : never;

const builtIn = import.meta.glob<Strings>('/content/strings/*.json', { eager: true, import: 'default' });

/** The texts of a language: those that come with the catalogue, and over them the community's own. */
function stringsOf(locale: string): Strings {
  const own = readText(join(contentFolder, 'strings', `${locale}.json`));
  return {
    ...builtIn[`/content/strings/${locale}.json`],
    ...(own === undefined ? {} : Strings.parse(JSON.parse(own))),
  };
}

const fallback = { ...stringsOf('da'), ...stringsOf('en'), ...stringsOf(catalog.languages[0] ?? 'da') };
const translators = new Map<string, Translator<Key>>();

/** The texts of the interface in a language; what it lacks is taken from the catalogue's first language. */
export function translations(locale: string): Translator<Key> {
  let t = translators.get(locale);
  if (!t) {
    t = createTranslator<Key>(locale, stringsOf(locale), fallback);
    translators.set(locale, t);
  }
  return t;
}

import { missing, partly, type Finding } from './check.ts';
import { countWords } from './prose.ts';
import { placeOf, type Subject, type TextFile } from './subject.ts';
import { findTemplate } from './templates.ts';

/** What a document amounts to. Presence is not substance. */
export interface Substance {
  file: TextFile;
  words: number;
  /** The template that it is a copy of. */
  template: string | undefined;
}

/** Looks at documents, those with most to say first. */
export function weighTexts(files: readonly TextFile[], { templates, thresholds }: Subject): Substance[] {
  return files
    .map((file) => ({
      file,
      words: countWords(file.text),
      template: findTemplate(file.text, templates, thresholds.templateShare)?.name,
    }))
    .toSorted((a, b) => Number(Boolean(a.template)) - Number(Boolean(b.template)) || b.words - a.words);
}

/** The finding where a document is a template, or says too little; undefined where it has substance. */
export function lackOfSubstance({ file, words, template }: Substance, enough: number): Finding | undefined {
  const at = placeOf(file.source, file.path);
  if (template) {
    return missing(
      {
        da: `${file.path} er skabelonen ${template} og ikke udfyldt.`,
        en: `${file.path} is the template ${template}, not filled in.`,
      },
      at,
      template,
    );
  }
  if (words >= enough) return undefined;
  return partly(
    { da: `${file.path} er der, men har kun ${words} ord.`, en: `${file.path} is there, but has only ${words} words.` },
    at,
    words,
  );
}

import { met, missing, partly, unknown, type Check } from '../check.ts';
import { lackOfSubstance, weighTexts } from '../substance.ts';
import { pathsOf, placeOf, textsOf } from '../subject.ts';
import { limits } from '../../limits.ts';

/** What the catalogue may not show, and still is there: front pages and contributions are read for other checks. */
const usual = /(maintainers|arkitekt|architect)[^/]*\.(md|rst)$/i;

/** Whether the parts that the community's template for documentation asks for are there, and filled in. */
export const documentationTemplate: Check = {
  id: 'documentation-template',
  wants: (tree) => pathsOf({ tree }, usual).slice(0, limits.wanted),
  measure(subject) {
    const { sources, method, thresholds } = subject;
    const parts = method.template?.parts ?? [];
    if (parts.length === 0) {
      return unknown({
        da: 'Fællesskabet har ikke angivet en skabelon.',
        en: 'The community has not named a template.',
      });
    }
    const judged = parts.map(({ name, path }) => {
      const [best] = weighTexts(textsOf(sources, new RegExp(path, 'i')), subject);
      return { name, best, filled: best !== undefined && !lackOfSubstance(best, thresholds.thinWords) };
    });
    const filled = judged.filter((part) => part.filled);
    const copies = judged.filter(({ best }) => best?.template);
    const lacking = judged.filter((part) => !part.filled);
    const list = (locale: string) => lacking.map(({ name }) => name[locale] ?? '').join(', ');
    const [shown] = [...copies, ...filled];
    const at = shown?.best ? placeOf(shown.best.file.source, shown.best.file.path) : sources[0] && placeOf(sources[0]);
    if (lacking.length === 0) {
      return met(
        {
          da: `Alle ${parts.length} dele er der og er udfyldt.`,
          en: `All ${parts.length} parts are there and filled in.`,
        },
        at,
        parts.length,
      );
    }
    const copied = copies.length > 0;
    const told = [
      {
        da: `${filled.length} af ${parts.length} dele er udfyldt. Mangler: ${list('da')}.${copied ? ` Skabelonen uændret: ${copies.length}.` : ''}`,
        en: `${filled.length} of ${parts.length} parts are filled in. Missing: ${list('en')}.${copied ? ` The template unchanged: ${copies.length}.` : ''}`,
      },
      at,
      filled.length,
    ] as const;
    return filled.length === 0 ? missing(...told) : partly(...told);
  },
};

import { amount } from '../amount.ts';
import { met, missing, partly, unknown, type Check } from '../check.ts';
import { monthsBetween } from '../months.ts';
import { isOwn } from '../own-work.ts';
import { placeOf } from '../subject.ts';

const document = /\.(md|markdown|rst|adoc|asciidoc)$/i;
const history = /(^|\/)(change[-_ ]?log|changes|news|release)[^/]*$/i;

/** Minutes, plans, forms and reports are written whether or not anybody keeps the documentation. */
const minutes =
  /(møde|moede|referat|minutes|styregruppe|koordinationsgruppe|dagsorden|governan|agents\.md|beslutning|projekt(plan|administration)|self[-_ ]?assessment|selvevaluering|template|skabelon|(^|\/)(security|contributing|code_of_conduct|licen[cs]e|todo)\.\w+$)/i;

/** How far the documentation is behind the program, by its newest change. */
export const documentationAge: Check = {
  id: 'documentation-age',
  measure({ sources, newest, thresholds }) {
    const changes = sources.flatMap((source) => {
      const own = isOwn(source.tree);
      return [...source.lastChanges].flatMap(([path, { committedAt, commit }]) =>
        document.test(path) && !minutes.test(path) && !history.test(path) && own(path) && source.tree.files.has(path)
          ? [{ source, path, committedAt, commit }]
          : [],
      );
    });
    const last = changes.toSorted((a, b) => (a.committedAt < b.committedAt ? 1 : -1))[0];
    if (!last || newest === '') {
      return unknown({
        da: 'Ingen dokumenter er ændret i de commits, der er set efter.',
        en: 'No document was changed in the commits that were looked at.',
      });
    }
    const months = monthsBetween(last.committedAt, newest);
    const at = { ...placeOf(last.source, last.path), commit: last.commit, date: last.committedAt };
    const told = [
      {
        da:
          months === 0
            ? 'Dokumentationen er ændret sammen med koden.'
            : `Dokumentationen er sidst ændret ${amount(months, 'måned', 'måneder')} før koden.`,
        en:
          months === 0
            ? 'The documentation was changed along with the code.'
            : `The documentation was last changed ${amount(months, 'month', 'months')} before the code.`,
      },
      at,
      months,
    ] as const;
    if (months <= thresholds.freshMonths) return met(...told);
    return months <= thresholds.oldMonths ? partly(...told) : missing(...told);
  },
};

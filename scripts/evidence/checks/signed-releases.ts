import { met, missing, partly, unknown, type Check } from '../check.ts';

/** How many of the newest tags are signed. */
const looked = 10;

/** Whether releases can be told from forgeries. Whose signature it is cannot be judged from here. */
export const signedReleases: Check = {
  id: 'signed-releases',
  needsCode: true,
  measure({ code }) {
    const tags = code
      .flatMap((source) => source.tags.map((tag) => ({ ...tag, repository: source.facts.provenance.repository })))
      .toSorted((a, b) => (a.date < b.date ? 1 : -1))
      .slice(0, looked);
    const [newest] = tags;
    if (!newest) return unknown({ da: 'Der er ingen tags.', en: 'There are no tags.' });
    const signed = tags.filter((tag) => tag.signed).length;
    const told = [
      {
        da:
          tags.length === 1
            ? `Det eneste tag er ${signed === 1 ? '' : 'ikke '}signeret.`
            : `${signed} af de ${tags.length} nyeste tags er signeret.`,
        en:
          tags.length === 1
            ? `The only tag is ${signed === 1 ? '' : 'not '}signed.`
            : `${signed} of the ${tags.length} newest tags ${signed === 1 ? 'is' : 'are'} signed.`,
      },
      { repository: newest.repository, commit: newest.commit, date: newest.date },
      signed,
    ] as const;
    if (signed === tags.length) return met(...told);
    return signed > 0 ? partly(...told) : missing(...told);
  },
};

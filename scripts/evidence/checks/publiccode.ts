import { amount } from '../amount.ts';
import { met, missing, partly, type Check } from '../check.ts';
import { placeOf } from '../subject.ts';

/** Whether there is a publiccode.yml, and whether it holds. */
export const publiccode: Check = {
  id: 'publiccode',
  measure({ sources }) {
    const having = sources.flatMap((source) =>
      source.facts.publiccode ? [{ source, ...source.facts.publiccode }] : [],
    );
    const valid = having.find((file) => file.valid);
    const pathOf = ({ facts }: (typeof sources)[number]) => facts.files.publiccode?.[0]?.path;
    if (valid) {
      return met(
        { da: 'publiccode.yml er gyldig.', en: 'publiccode.yml is valid.' },
        placeOf(valid.source, pathOf(valid.source)),
      );
    }
    const [faulty] = having;
    return faulty
      ? partly(
          {
            da: `publiccode.yml har ${faulty.problems.length} fejl. Den første (på engelsk): ${faulty.problems[0] ?? ''}`,
            en: `publiccode.yml has ${amount(faulty.problems.length, 'fault', 'faults')}. The first: ${faulty.problems[0] ?? ''}`,
          },
          placeOf(faulty.source, pathOf(faulty.source)),
          faulty.problems.length,
        )
      : missing(
          { da: 'Der er ingen publiccode.yml.', en: 'There is no publiccode.yml.' },
          sources[0] && placeOf(sources[0]),
        );
  },
};

import { inDanish } from '../../publiccode/in-danish.ts';
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
    if (valid) {
      return met(
        { da: 'publiccode.yml er gyldig.', en: 'publiccode.yml is valid.' },
        placeOf(valid.source, valid.path),
      );
    }
    const [faulty] = having;
    if (!faulty) {
      return missing(
        { da: 'Der er ingen publiccode.yml.', en: 'There is no publiccode.yml.' },
        sources[0] && placeOf(sources[0]),
      );
    }
    const faults = faulty.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ key, line, message }) => ({
        da: `Linje ${line}: ${key || 'Filen'} ${inDanish(message)}.`,
        en: `Line ${line}: ${key || 'The file'} ${message}.`,
      }));
    return partly(
      {
        da: `publiccode.yml har ${faulty.problems.length} fejl.`,
        en: `publiccode.yml has ${amount(faulty.problems.length, 'fault', 'faults')}.`,
      },
      placeOf(faulty.source, faulty.path, faulty.findings[0]?.line),
      faulty.problems.length,
      faults,
    );
  },
};

import type { Key } from '../../i18n/strings.ts';

interface Sign {
  sign: string;
  /** What colour it gets: the end of the class `mark-…`. */
  look: 'good' | 'half' | 'bad' | 'open';
  key: Key;
}

/** How verdicts, answers and judgements look: told apart by shape first, by colour only in the second place. */
export const signs = {
  met: { sign: '●', look: 'good', key: 'verdict.met' },
  partly: { sign: '◐', look: 'half', key: 'verdict.partly' },
  missing: { sign: '○', look: 'bad', key: 'verdict.missing' },
  unknown: { sign: '?', look: 'open', key: 'verdict.unknown' },
  yes: { sign: '✓', look: 'good', key: 'answer.yes' },
  no: { sign: '✗', look: 'bad', key: 'answer.no' },
  unsure: { sign: '?', look: 'open', key: 'answer.unsure' },
  unanswered: { sign: '☐', look: 'open', key: 'answer.unanswered' },
  'not-relevant': { sign: '–', look: 'open', key: 'answer.not-relevant' },
  green: { sign: '■', look: 'good', key: 'judgement.green' },
  yellow: { sign: '◧', look: 'half', key: 'judgement.yellow' },
  red: { sign: '□', look: 'bad', key: 'judgement.red' },
} as const satisfies Record<string, Sign>;

interface Sign {
  sign: string;
  /** What colour it gets: the end of the class `mark-…`. */
  look: 'good' | 'half' | 'bad' | 'open';
}

/** How verdicts, answers and judgements look: told apart by shape first, by colour only in the second place. */
export const signs = {
  met: { sign: '●', look: 'good' },
  partly: { sign: '◐', look: 'half' },
  missing: { sign: '○', look: 'bad' },
  unknown: { sign: '?', look: 'open' },
  yes: { sign: '✓', look: 'good' },
  no: { sign: '✗', look: 'bad' },
  unsure: { sign: '?', look: 'open' },
  unanswered: { sign: '☐', look: 'open' },
  notRelevant: { sign: '–', look: 'open' },
  green: { sign: '■', look: 'good' },
  yellow: { sign: '◧', look: 'half' },
  red: { sign: '□', look: 'bad' },
} as const satisfies Record<string, Sign>;

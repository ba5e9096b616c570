import { ProductEvidence } from '../../../content/model/evidence.ts';
import { toVerdictHistory } from '../../../content/model/verdict-history.ts';
import type { History } from './history.ts';

/** How the verdicts on a product changed. */
export const verdictHistory: History = {
  file: 'history.json',
  from: ['evidence.json'],
  write(past) {
    const states = past.of('evidence.json', ProductEvidence);
    const history = toVerdictHistory(states.map(({ commit, date, value }) => ({ commit, date, evidence: value })));
    return `${JSON.stringify(history, null, 1)}\n`;
  },
};

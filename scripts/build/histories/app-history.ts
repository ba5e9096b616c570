import { toAppHistory } from '../../../content/model/app-history.ts';
import { RunFacts } from '../../../content/model/run-facts.ts';
import type { History } from './history.ts';

/** What it took to run earlier versions of a product. */
export const appHistory: History = {
  file: 'app-history.json',
  from: ['app.json'],
  present: 'app.json',
  write(past) {
    const states = past.of('app.json', RunFacts).map(({ date, value }) => ({ date, facts: value }));
    // What was harvested after the last commit is the newest state.
    const newest = past.present === undefined ? [] : [{ date: null, facts: RunFacts.parse(JSON.parse(past.present)) }];
    return `${JSON.stringify(toAppHistory([...states, ...newest]))}\n`;
  },
};

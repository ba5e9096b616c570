import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { toAppHistory } from '../../content/model/app-history.ts';
import { RunFacts } from '../../content/model/run-facts.ts';
import { writeWholeIfOther } from '../write-whole.ts';
import { readCommittedStates } from './committed-states.ts';

/** Writes, beside what it takes to run each product, the same of its earlier versions by the catalogue's own commits. */
export async function writeAppHistory(content: string): Promise<void> {
  const harvested = path.join(content, 'harvested');
  for (const { product, states } of await readCommittedStates(harvested, 'app.json', RunFacts)) {
    const folder = path.join(harvested, product);
    // What was harvested after the last commit is the newest state.
    const now = await readFile(path.join(folder, 'app.json'), 'utf8').catch(() => undefined);
    const newest = now === undefined ? [] : [{ date: null, facts: RunFacts.parse(JSON.parse(now)) }];
    const history = toAppHistory([...states.map(({ date, value }) => ({ date, facts: value })), ...newest]);
    await writeWholeIfOther(path.join(folder, 'app-history.json'), `${JSON.stringify(history)}\n`);
  }
}

import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { resolveFolders } from './content/folders.ts';
import type { Gate } from './gates/gate.ts';
import { gates } from './gates/index.ts';
import { passGate, type Passage } from './gates/pass-gate.ts';
import { describePassage, summarise } from './gates/report.ts';
import { selectGates } from './gates/select.ts';

/** `npm run verify`: every gate in turn, also after one has failed; then what they found. */
async function verify(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      skip: { type: 'string', multiple: true },
      content: { type: 'string' },
      cache: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const folders = resolveFolders(values, process.env);
  const chosen: readonly Gate[] = selectGates(gates, values.only, values.skip);
  const passages: Passage[] = [];
  for (const gate of chosen) {
    const passage = await passGate(gate, folders);
    console.log(describePassage(passage));
    passages.push(passage);
  }
  console.log(summarise(passages, gates.length));
  return passages.every(({ findings }) => findings.length === 0) ? 0 : 1;
}

await runCommand(verify);

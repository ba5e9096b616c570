import path from 'node:path';
import { ProductEvidence } from '../../content/model/evidence.ts';
import { Facts } from '../../content/model/facts.ts';
import { changesBetween, type Recorded, type RecordedChanges } from '../../content/model/recorded-changes.ts';
import { ProductNotes } from '../../content/model/release-notes.ts';
import { writeWholeIfOther } from '../write-whole.ts';
import { readCommittedStates, type CommittedStates } from './committed-states.ts';

/** What a commit recorded of a product: one of its files, or several. */
type Moment = Recorded & { commit: string; date: string };

/** Writes, beside each product's facts, what of them became another by the catalogue's own commits. */
export async function writeChangeLog(content: string): Promise<void> {
  const harvested = path.join(content, 'harvested');
  const facts = toMoments(await readCommittedStates(harvested, 'facts.json', Facts), (facts) => ({ facts }));
  const evidence = toMoments(await readCommittedStates(harvested, 'evidence.json', ProductEvidence), (evidence) => ({
    evidence,
  }));
  const notes = toMoments(await readCommittedStates(harvested, 'releases.json', ProductNotes), (notes) => ({ notes }));
  for (const [product, of] of facts) {
    const moments = [...of, ...(evidence.get(product) ?? []), ...(notes.get(product) ?? [])];
    await writeWholeIfOther(
      path.join(harvested, product, 'changes.json'),
      `${JSON.stringify(toChanges(moments), null, 1)}\n`,
    );
  }
}

function toMoments<State>(all: readonly CommittedStates<State>[], as: (state: State) => Recorded) {
  return new Map(
    all.map(({ product, states }) => [
      product,
      states.map(({ commit, date, value }): Moment => ({ commit, date, ...as(value) })),
    ]),
  );
}

/** What stood there at one moment and the next; what a commit left alone stands as it did. */
function toChanges(moments: readonly Moment[]): RecordedChanges {
  const byDate = [...Map.groupBy(moments, ({ date }) => date)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  let last: Recorded = {};
  const entries = byDate.flatMap(([date, at]) => {
    const now = at.reduce<Moment>((sum, moment) => ({ ...sum, ...moment }), { ...last, commit: '', date });
    const changes = changesBetween(last, now);
    last = { facts: now.facts, evidence: now.evidence, notes: now.notes };
    return changes.length > 0 ? [{ date, commit: now.commit, changes }] : [];
  });
  return { entries: entries.toReversed() };
}

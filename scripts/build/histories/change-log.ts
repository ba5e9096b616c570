import { ProductEvidence } from '../../../content/model/evidence.ts';
import { Facts } from '../../../content/model/facts.ts';
import { changesBetween, type Recorded, type RecordedChanges } from '../../../content/model/recorded-changes.ts';
import { ProductNotes } from '../../../content/model/release-notes.ts';
import type { Committed, History } from './history.ts';

/** What a commit recorded of a product: one of its files, or several. */
type Moment = Recorded & { commit: string; date: string };

/** What became another of a product: its facts, its evidence, its releases. */
export const changeLog: History = {
  file: 'changes.json',
  from: ['facts.json', 'evidence.json', 'releases.json'],
  write(past) {
    const moments = [
      ...toMoments(past.of('facts.json', Facts), (facts) => ({ facts })),
      ...toMoments(past.of('evidence.json', ProductEvidence), (evidence) => ({ evidence })),
      ...toMoments(past.of('releases.json', ProductNotes), (notes) => ({ notes })),
    ];
    return `${JSON.stringify(toChanges(moments), null, 1)}\n`;
  },
};

function toMoments<State>(states: readonly Committed<State>[], as: (state: State) => Recorded): Moment[] {
  return states.map(({ commit, date, value }) => ({ commit, date, ...as(value) }));
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

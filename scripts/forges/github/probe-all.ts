import type { Refs } from '../forge.ts';
import { askInBatches, type Rest } from './ask-in-batches.ts';
import { factsFields } from './facts-query.ts';
import { nameVariables, repositoriesQuery, type GitHubName } from './name.ts';
import { fingerprint, pointsPerProbe, Probe, probeFields, repositoriesPerProbe, toRefs } from './probe-query.ts';
import type { Session } from './session.ts';
import { newAddress } from './to-answer.ts';

/** A repository that GitHub is to be asked about. */
export interface Wanted {
  key: string;
  address: string;
  name: GitHubName;
  /** When it was asked about last; empty where it never was. */
  asked: string;
  /** How it looked then. */
  fingerprint: string;
}

/** A repository that has answered, as it looks now. */
export interface Probed extends Wanted {
  /** As GitHub calls it now; not the whole probe, which may hold a hundred tags. */
  is: Pick<Probe, 'owner' | 'nameWithOwner'>;
  unchanged: boolean;
  refs: Refs | undefined;
  /** Its new address, where it has moved. */
  movedTo: string | null;
}

/** Asks how all repositories look, a hundred a query. */
export async function probeAll(
  wanted: readonly Wanted[],
  session: Session,
): Promise<{ probed: Probed[]; rest: Rest<Wanted> }> {
  const probed: Probed[] = [];
  const question = {
    size: repositoriesPerProbe,
    points: pointsPerProbe,
    query: (count: number) => repositoriesQuery(count, probeFields),
    variables: (batch: readonly Wanted[]) => nameVariables(batch.map(({ name }) => name)),
    take(item: Wanted, answer: unknown) {
      const probe = Probe.safeParse(answer).data;
      if (!probe) return 'What GitHub answered is not of the form that it documents.';
      const now = fingerprint(probe, factsFields);
      probed.push({
        ...item,
        is: { owner: probe.owner, nameWithOwner: probe.nameWithOwner },
        fingerprint: now,
        unchanged: now === item.fingerprint,
        refs: toRefs(probe),
        movedTo: newAddress(item.address, probe),
      });
      return undefined;
    },
  };
  return { rest: await askInBatches(wanted, question, session), probed };
}

import { sourceKey, type Source } from '../../content/model/source.ts';
import { limits } from '../limits.ts';
import type { Enrichment } from './enrichment.ts';
import { askAll } from './github/ask-all.ts';
import type { Rest } from './github/ask-in-batches.ts';
import { connectToGitHub } from './github/connect.ts';
import { openGitHubMemory, type GitHubMemory } from './github/memory.ts';
import { gitHubName } from './github/name.ts';
import { probeAll, type Wanted } from './github/probe-all.ts';

/** What the asking needs to know of the run. */
export interface GitHubRun {
  environment: NodeJS.ProcessEnv;
  /** The cache folder, where answers are remembered from run to run. */
  cache: string;
  /** Ends the asking when the whole run is interrupted. */
  signal: AbortSignal;
  /** Now, as an instant. */
  now: string;
}

/**
 * What GitHub knows beyond Git: connect → probe all → ask about what has moved or was asked long ago, the longest
 * unasked first, and remember. Never rejects: Git alone is enough.
 */
export async function enrichFromGitHub(sources: readonly Source[], run: GitHubRun): Promise<Enrichment> {
  try {
    const gitHub = await connectToGitHub(run.environment, run.signal);
    if (typeof gitHub === 'string') return withoutAnswers(gitHub);
    const { session, host } = gitHub;
    const memory = await openGitHubMemory(run.cache);
    const wanted = recallAll(sources, host, memory);
    await memory.keepGlances();
    const { probed, rest } = await probeAll(wanted, session);

    const old = new Date(Date.parse(run.now) - limits.apiAge).toISOString();
    const due = probed
      .filter(({ unchanged, asked }) => !unchanged || asked < old)
      .toSorted((a, b) => (a.asked === b.asked ? 0 : a.asked < b.asked ? -1 : 1));
    const left: Rest<Wanted> = rest.unasked
      ? { unanswered: [], unasked: { ...rest.unasked, items: [...rest.unasked.items, ...due] } }
      : await askAll(due, { session, memory, now: run.now, cache: run.cache });

    const silent = new Set([...left.unanswered.map(({ item }) => item), ...(left.unasked?.items ?? [])]);
    const anew = new Set<Wanted>(due.filter((each) => !silent.has(each)));
    const versions = new Map(
      probed
        .filter((each) => each.unchanged || anew.has(each))
        .map((each) => [each.key, `${anew.has(each) ? run.now : each.asked} ${each.fingerprint}`]),
    );
    const refs = new Map(probed.map((each) => [each.key, each.refs]));
    return {
      versionOf: (key) => versions.get(key),
      answerOf: async (key) => (versions.has(key) ? (await memory.recall(key))?.answer : undefined),
      refsOf: (key) => refs.get(key),
      notes: [
        ...probed.flatMap(({ address, movedTo }) =>
          movedTo ? [`${address} has moved to ${movedTo}: write the new address into its product's file.`] : [],
        ),
        ...describeRest({ unanswered: [...rest.unanswered, ...left.unanswered], unasked: left.unasked }),
      ],
    };
  } catch {
    return withoutAnswers('GitHub was not asked, for a reason that is not known here; Git alone was read.');
  }
}

function withoutAnswers(note: string): Enrichment {
  return {
    answerOf: () => Promise.resolve(undefined),
    versionOf: () => undefined,
    refsOf: () => undefined,
    notes: [note],
  };
}

/** The repositories that this GitHub speaks for, with what is remembered of them. */
function recallAll(sources: readonly Source[], host: string, memory: GitHubMemory): Wanted[] {
  const wanted: Wanted[] = [];
  for (const source of sources) {
    const name = gitHubName(source, host);
    if (!name || !source.repository) continue;
    const key = sourceKey(source);
    const { asked = '', fingerprint = '' } = memory.glance(key) ?? {};
    wanted.push({ key, address: source.repository, name, asked, fingerprint });
  }
  return wanted;
}

/** What could not be had, in sentences: one for each repository, up to ten, and one for those that were not asked. */
function describeRest({ unanswered, unasked }: Rest<Wanted>): string[] {
  const most = 10;
  const stays = 'What was known stays';
  return [
    ...unanswered.slice(0, most).map(({ item, reason }) => `${item.address}: ${reason} ${stays}.`),
    ...(unanswered.length > most ? [`GitHub had no answer for ${unanswered.length - most} more. ${stays}.`] : []),
    ...(unasked
      ? [
          `GitHub was not asked about ${unasked.items.length} repositories: ${unasked.reason} ${stays}, and the next run asks them first.`,
        ]
      : []),
  ];
}

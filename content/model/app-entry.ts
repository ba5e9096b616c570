import type { Allowance, App } from './app.ts';
import type { RunClass, RunFacts, RunNeed, RunReason, RunSource } from './run-facts.ts';
import { findHindrances, type Hindrance } from './hindrance.ts';
import { toCommands } from './run-commands.ts';
import { isSerious, type RunFinding } from './run-finding.ts';

/** A finding of an entry, with the file's repository and commit, and why it is no hindrance where somebody says so. */
export type EntryFinding = Omit<RunFinding, 'source'> & {
  source: RunSource;
  serious: boolean;
  allowance: Allowance | undefined;
};

/** What it takes to run a product: what its repositories show, and over it what people know. */
export interface AppEntry {
  product: string;
  class: RunClass;
  /** Why it is of that class; `curated` where people say so. */
  reason: RunReason | 'curated';
  /** The commit of what is run, the compose file's, the chart's or the Dockerfile's; undefined where there is none. */
  source: RunSource | undefined;
  facts: RunFacts;
  curated: App | undefined;
  needs: RunNeed[];
  /** About the files that are run. */
  findings: EntryFinding[];
  /** About other files of the same repositories, such as those for development. */
  elsewhere: EntryFinding[];
  /** Why no store may install it with one click. */
  hindrances: Hindrance[];
  /** Whether a store may install it with one click: it can be run as it is, and no serious finding stands open. */
  installable: boolean;
}

/** Joins what was harvested and what was curated; what people say comes before what was found. Pure. */
export function toAppEntry(facts: RunFacts, curated: App | undefined): AppEntry {
  const runClass = curated?.class?.value ?? facts.class;
  const run = runClass === 'helm' ? facts.charts[0] : (facts.stack ?? facts.charts[0] ?? facts.builds[0]);
  const isRun = ({ source, path }: RunFinding) => source === run?.source && concerns(runClass, facts, path);
  const describe = (finding: RunFinding): EntryFinding[] => {
    const source = facts.sources[finding.source];
    if (!source) return [];
    const allowance = curated?.allowances.find(
      ({ finding: kind, path }) => kind === finding.kind && (path === undefined || path === finding.path),
    );
    return [{ ...finding, source, serious: isSerious(finding), allowance }];
  };
  const findings = facts.findings.filter(isRun).flatMap(describe);
  const { product } = facts;
  const source = run && facts.sources[run.source];
  const canStart = toCommands({ product, class: runClass, source, facts }).laptop.length > 0;
  const hindrances = findHindrances({ class: runClass, facts, curated, findings, canStart });
  return {
    product,
    class: runClass,
    reason: curated?.class ? 'curated' : facts.reason,
    source,
    facts,
    curated,
    needs: [...new Set([...facts.needs, ...(curated?.needs ?? [])])],
    findings,
    elsewhere: facts.findings.filter((finding) => !isRun(finding)).flatMap(describe),
    hindrances,
    installable: hindrances.length === 0,
  };
}

/** A product of which nothing has been read: unknown, not missing. */
export function toUnreadRun(product: string, repositories: number): RunFacts {
  return {
    schema: 1,
    product,
    class: 'unknown',
    reason: repositories === 0 ? 'noRepository' : 'notRead',
    stack: null,
    ...{ sources: [], otherStacks: [], charts: [], builds: [], templates: [], variables: [], needs: [] },
    ...{ upgradeNotes: [], findings: [] },
  };
}

/** Whether a file is one of those that are used when the product is run in this way. */
function concerns(runClass: RunClass, { stack, charts, builds }: RunFacts, path: string): boolean {
  const [chart] = charts;
  if (runClass === 'helm' && chart) return path.startsWith(chart.path.replace(/[^/]*$/, ''));
  const stackFiles = stack
    ? [stack.path, ...stack.includes, ...stack.environment, stack.path.replace(/[^/]*$/, '.env')]
    : [];
  return stackFiles.includes(path) || (runClass === 'build' && builds.some((build) => build.path === path));
}

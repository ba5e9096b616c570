import type { RunFacts } from '../../content/model/run-facts.ts';
import type { RunTexts } from '../../content/model/run-texts.ts';
import type { ExtractableProduct, ExtractableSource, Extractor } from '../harvest/extract.ts';
import { extracted } from '../harvest/extracted.ts';
import { classify, sortStacks } from './classify.ts';
import { findNeeds, needsOfChart } from './find-needs.ts';
import { findRunFiles } from './find-run-files.ts';
import { readRunSource, type RunOfSource, type RunRepository } from './read-run-source.ts';

/** What it takes to run a product, as its repositories tell it: content/harvested/<id>/app.json. */
export const app: Extractor<RunFacts> = {
  ...extracted.app,
  atRelease: true,
  wants: ({ files }) => {
    const { compose, dockerfiles, charts, templates, environments, besides } = findRunFiles(files.keys());
    return [...new Set([...compose, ...dockerfiles, ...charts, ...templates, ...environments, ...besides])];
  },
  extract: (product) => toRunFacts(product, readAll(product)),
};

/** What the templates say of the variables: texts of others, so in a file that is not committed. */
export const appTexts: Extractor<RunTexts> = {
  ...extracted.appTexts,
  atRelease: true,
  wants: ({ files }) => findRunFiles(files.keys()).templates,
  extract: (product) => {
    const meanings = readAll(product).flatMap(({ run }) => [...run.meanings]);
    return meanings.length === 0
      ? undefined
      : { schema: 1, product: product.id, meanings: Object.fromEntries(meanings.toReversed()) };
  },
};

/** Each repository at its latest release, or at its newest commit where the release says nothing of running. */
function readAll({ sources }: Pick<ExtractableProduct, 'sources'>): Array<RunRepository & { run: RunOfSource }> {
  return sources.map((source, index) => {
    const isNewest = source.release?.commit === source.facts.provenance.commit;
    const candidates = [...(source.release ? [atRelease(source)] : []), ...(isNewest ? [] : [atBranch(source)])];
    const read = candidates.map((repository) => ({ ...repository, run: readRunSource(repository, index) }));
    const speaks = ({ run }: { run: RunOfSource }) =>
      run.stacks.length + run.charts.length + run.builds.length + run.findings.length > 0;
    return read.find(speaks) ?? read[0] ?? { ...atBranch(source), run: readRunSource(atBranch(source), index) };
  });
}

function toRunFacts({ id, product }: ExtractableProduct, read: ReturnType<typeof readAll>): RunFacts {
  const runs = read.map(({ run }) => run);
  const [stack, ...otherStacks] = sortStacks(runs);
  const charts = [...runs.filter(({ deploys }) => deploys), ...runs.filter(({ deploys }) => !deploys)].flatMap(
    (of) => of.charts,
  );
  const builds = runs.flatMap((of) => of.builds);
  const classified = classify(runs, { all: product.sources.length, read: read.length });
  // A chart has its settings in its values. What a compose file for developers asks for says nothing of it.
  const chart = classified.class === 'helm' ? charts[0] : undefined;
  const [main] = [stack, charts[0], builds[0]].flatMap((of) => of?.source ?? []);
  const variables = (main === undefined || chart ? undefined : runs[main]?.variables) ?? [];
  // What is wrong in a repository that is not what one runs is no news to who runs it, unless it hides something.
  const run = new Set([stack, charts[0], stack ? undefined : builds[0]].flatMap((of) => of?.source ?? []));
  return {
    schema: 1,
    product: id,
    ...classified,
    sources: read.map(({ source }) => source),
    stack: stack ?? null,
    otherStacks: otherStacks.map(({ source, path }) => ({ source, path })),
    charts,
    builds,
    templates: runs.flatMap(({ templates }) => templates),
    variables,
    needs: chart ? needsOfChart(chart) : findNeeds(stack?.services ?? [], variables),
    upgradeNotes: runs.flatMap(({ upgradeNotes }) => upgradeNotes),
    findings: runs
      .flatMap(({ findings }) => findings)
      .filter(({ source, kind }) => run.has(source) || kind === 'unreadable'),
  };
}

function atRelease(source: ExtractableSource): RunRepository {
  const { release } = source;
  if (!release) return atBranch(source);
  const { repository, branch } = source.facts.provenance;
  const { tag, version, commit, date } = release;
  return {
    source: { repository, branch, commit, date, release: { tag, version } },
    deploys: source.facts.roles.includes('deploy'),
    paths: [...release.tree.files.keys()],
    text: (file) => release.texts.get(file)?.toString('utf8'),
  };
}

function atBranch({ facts, tree, texts }: ExtractableSource): RunRepository {
  const { repository, branch, commit, committedAt } = facts.provenance;
  return {
    source: { repository, branch, commit, date: committedAt, release: null },
    deploys: facts.roles.includes('deploy'),
    paths: [...tree.files.keys()],
    text: (file) => texts.get(file)?.toString('utf8'),
  };
}

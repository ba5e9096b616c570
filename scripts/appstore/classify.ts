import type { RunClass, RunReason, RunService, RunStack } from '../../content/model/run-facts.ts';
import { needOf } from '../../content/model/run-need.ts';
import { isPublished } from './image.ts';
import { compareCompose } from './rank-compose.ts';
import type { RunOfSource } from './read-run-source.ts';

export interface Classified {
  class: RunClass;
  reason: RunReason;
}

/**
 * The class of a product, with the reason. The first compose file counts, as the one to run; a chart comes before
 * images that have to be built. What could not be read is unknown, never missing.
 */
export function classify(read: readonly RunOfSource[], sources: { all: number; read: number }): Classified {
  const [stack] = sortStacks(read);
  const ofStack = stack && !runsOnlyNeeds(stack) ? classifyStack(stack) : undefined;
  if (ofStack?.class === 'compose') return ofStack;
  if (read.some(({ charts }) => charts.length > 0)) return { class: 'helm', reason: 'chart' };
  if (ofStack) return ofStack;
  if (read.some(({ builds }) => builds.length > 0)) return { class: 'build', reason: 'dockerfileAlone' };
  if (stack) return { class: 'none', reason: 'onlyServices' };
  if (sources.all === 0) return { class: 'unknown', reason: 'noRepository' };
  if (sources.read < sources.all) return { class: 'unknown', reason: 'notRead' };
  if (read.some(({ findings }) => findings.some(({ kind }) => kind === 'unreadable')))
    return { class: 'unknown', reason: 'unreadable' };
  return { class: 'none', reason: 'noContainerFiles' };
}

/**
 * All compose files of a product, the one to run first: of repositories for running it, then by name, then the
 * one with most services. What starts nothing but databases and the like does not run the product.
 */
export function sortStacks(read: readonly RunOfSource[]): RunStack[] {
  const order = (of: RunOfSource) =>
    of.stacks
      .filter(({ services }) => services.length > 0)
      .toSorted((a, b) => compareCompose(a.path, b.path) || b.services.length - a.services.length);
  const all = [...read.filter(({ deploys }) => deploys), ...read.filter(({ deploys }) => !deploys)].flatMap(order);
  return all.toSorted((a, b) => Number(runsOnlyNeeds(a)) - Number(runsOnlyNeeds(b)));
}

function runsOnlyNeeds({ services }: RunStack): boolean {
  return services.every(({ image, builds }) => !builds && image !== null && needOf(image) !== undefined);
}

function classifyStack({ services }: RunStack): Classified {
  if (services.some(mountsSource)) return { class: 'build', reason: 'composeForDevelopment' };
  if (services.some(({ builds }) => builds)) return { class: 'build', reason: 'composeBuilds' };
  const published = services.every(({ image }) => image !== null && isPublished(image));
  return published ? { class: 'compose', reason: 'composeOfImages' } : { class: 'build', reason: 'imageNotPublished' };
}

/** A container into which the source code itself is hung is one to develop in. */
function mountsSource({ mounts }: RunService): boolean {
  return mounts.some(({ kind, from }) => kind === 'bind' && from !== null && /^(\.\.?\/?|\$\{?PWD\}?\/?)$/.test(from));
}

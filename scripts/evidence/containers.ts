import type { ExtractableSource } from '../harvest/extract.ts';
import { pathsOf } from './subject.ts';

/** Containers for those who develop, build or try the program, not for those who run it. */
export const forDevelopers =
  /(^|\/)(\.devcontainer|\.docker\/dev|dev-environment|\.ddev|ci|tests?|e2e|fixtures?|examples?)\/|\.dev(elopment)?$|[-.]dev\b/i;

/** Recipes from which a container is built. */
export const recipe = /(^|\/)(dockerfile([-.][^/]*)?|[^/]+\.dockerfile|containerfile)$/i;

/** A recipe, and the repository that it lies in. */
export interface Recipe {
  source: ExtractableSource;
  path: string;
}

/** The recipes of several repositories, those for developers among them. */
export function recipesIn(sources: readonly ExtractableSource[]): Recipe[] {
  return sources.flatMap((source) => pathsOf(source, recipe).map((path) => ({ source, path })));
}

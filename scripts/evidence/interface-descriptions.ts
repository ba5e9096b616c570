import type { Tree } from '../forges/forge.ts';
import { pathsOf } from './subject.ts';
import { limits } from '../limits.ts';

/** Names under which descriptions of programming interfaces are kept. */
export const interfaceDescription =
  /(^|\/)(openapi|swagger|api-spec|apispec|asyncapi|schema)[^/]*\.(ya?ml|json|graphql)$/i;

/** Descriptions of interfaces in a repository; the shallowest first, JSON before YAML of the same name. */
export function interfaceDescriptions(tree: Tree): string[] {
  return pathsOf({ tree }, interfaceDescription).slice(0, limits.wanted);
}

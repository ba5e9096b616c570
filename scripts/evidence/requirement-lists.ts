import type { Tree } from '../forges/forge.ts';
import { pathsOf } from './subject.ts';

/** Lists for pip, which are pinned or not, line by line. */
export const requirementList = /^([^/]+\/){0,3}requirements[^/]*\.txt$/i;
/** Those for building documents and for tests are no part of the program. */
const besides = /(^|\/)(docs?|tests?|sys-requirements)\/|[-_.](dev|tests?|docs?|lint|ci)\.txt$/i;

/** Whether a file is a list for pip of what the program needs. */
export function isRequirementList(path: string): boolean {
  return requirementList.test(path) && !besides.test(path);
}

/** The lists for pip in a repository. */
export function requirementLists(tree: Tree): string[] {
  return pathsOf({ tree }, requirementList).filter(isRequirementList).slice(0, 10);
}

import type { Tree } from '../forges/forge.ts';
import { sourceCode } from './source-code.ts';
import { pathsOf } from './subject.ts';
import { limits } from '../limits.ts';

/** Lists for pip, which are pinned or not, line by line. */
export const requirementList = /^([^/]+\/){0,3}requirements[^/]*\.txt$/i;
/** Those for building documents and for tests are no part of the program. */
const besides = /(^|\/)(docs?|tests?|sys-requirements)\/|[-_.](dev|tests?|docs?|lint|ci)\.txt$/i;

/** Whether a file is a list for pip of what the program needs. */
export function isRequirementList(path: string): boolean {
  return requirementList.test(path) && !besides.test(path);
}

/** The share of files in Python from which a program is one of Python. */
const ofPython = 0.1;

/** The lists for pip in a repository of Python; beside other programs they are of some tool. */
export function requirementLists(tree: Tree): string[] {
  const python = pathsOf({ tree }, /\.py$/).length;
  if (python === 0 || python < pathsOf({ tree }, sourceCode).length * ofPython) return [];
  return pathsOf({ tree }, requirementList).filter(isRequirementList).slice(0, limits.wanted);
}

import { amount } from '../amount.ts';
import { met, missing, partly, unknown, type Check } from '../check.ts';
import { isRequirementList, requirementList, requirementLists } from '../requirement-lists.ts';
import { monthsBetween } from '../months.ts';
import { nameOf, pathsOf, placeOf, textsOf } from '../subject.ts';
import type { ExtractableSource } from '../../harvest/extract.ts';
import { limits } from '../../limits.ts';

const manifest = /^([^/]+\/){0,2}(package\.json|composer\.json|pyproject\.toml|cargo\.toml|gemfile|go\.mod)$/i;
const composer = /^([^/]+\/){0,2}composer\.json$/i;
/** A package that is built into a program, which pins it: its own lock file would bind nobody. */
const builtIn = /^(library|(drupal|wordpress|typo3|symfony|magento)[\w-]*)$/;
const lock =
  /^([^/]+\/){0,2}(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|composer\.lock|poetry\.lock|uv\.lock|pdm\.lock|packages\.lock\.json|go\.sum|cargo\.lock|gemfile\.lock)$/i;

/** Whether dependencies are pinned, and renewed along with the program. Known weaknesses are not judged. */
export const dependencies: Check = {
  id: 'dependencies',
  needsCode: true,
  wants: (tree) => [...requirementLists(tree), ...pathsOf({ tree }, composer).slice(0, limits.wanted)],
  measure({ code, newest, thresholds }) {
    const managed = code.filter((source) => manifestsOf(source).length > 0 && !isBuiltIn(source));
    const [main] = code
      .filter((source) => !isBuiltIn(source))
      .toSorted((a, b) => b.tree.files.size - a.tree.files.size);
    // What a small tool beside the program has pinned says nothing of the program.
    if (!main || !managed.includes(main)) {
      return unknown({
        da: 'Hovedparten af koden har ingen fil med afhængigheder af en art, der kan låses.',
        en: 'The main part of the code has no file with dependencies of a kind that can be pinned.',
      });
    }
    const locked = managed.map((source) => {
      const changeOf = (path: string) => source.lastChanges.get(path)?.committedAt;
      // Beside the program there may be tools with lock files of their own: the one that was renewed last speaks.
      const [path] = [...pathsOf(source, lock), ...pinnedLists(source)].toSorted((a, b) =>
        (changeOf(a) ?? '') < (changeOf(b) ?? '') ? 1 : -1,
      );
      return { source, path, changed: path ? changeOf(path) : undefined };
    });
    const loose = locked.find(({ path }) => path === undefined);
    if (loose && locked.every(({ path }) => path === undefined)) {
      return missing(
        {
          da: 'Afhængighederne er ikke låst til bestemte versioner.',
          en: 'The dependencies are not pinned to versions.',
        },
        placeOf(loose.source, manifestsOf(loose.source)[0]),
      );
    }
    if (loose) {
      return partly(
        {
          da: `Afhængighederne i ${nameOf(loose.source)} er ikke låst.`,
          en: `The dependencies of ${nameOf(loose.source)} are not pinned.`,
        },
        placeOf(loose.source, manifestsOf(loose.source)[0]),
      );
    }
    const oldest = locked.toSorted((a, b) => ((a.changed ?? '') < (b.changed ?? '') ? -1 : 1))[0];
    if (!oldest?.changed) {
      return unknown(
        {
          da: 'Afhængighederne er låst, men er ikke ændret i de commits, der er set efter.',
          en: 'The dependencies are pinned, but were not changed in the commits that were looked at.',
        },
        oldest ? placeOf(oldest.source, oldest.path) : null,
      );
    }
    const months = monthsBetween(oldest.changed, newest);
    const told = [
      {
        da: `Afhængighederne er låst og ${months === 0 ? 'fornyet sammen med koden' : `sidst fornyet ${amount(months, 'måned', 'måneder')} før koden`}.`,
        en: `The dependencies are pinned and were ${months === 0 ? 'renewed along with the code' : `last renewed ${amount(months, 'month', 'months')} before the code`}.`,
      },
      placeOf(oldest.source, oldest.path),
      months,
    ] as const;
    if (months <= thresholds.freshMonths) return met(...told);
    const allOld = locked.every(({ changed }) => changed && monthsBetween(changed, newest) > thresholds.oldMonths);
    return allOld ? missing(...told) : partly(...told);
  },
};

function manifestsOf(source: ExtractableSource): string[] {
  return [...pathsOf(source, manifest), ...requirementLists(source.tree)];
}

/** Lists in which every package has one version, as pip-compile writes them. */
function pinnedLists(source: ExtractableSource): string[] {
  return textsOf([source], requirementList)
    .filter(({ path, text }) => isRequirementList(path) && isPinned(text))
    .map(({ path }) => path);
}

function isPinned(list: string): boolean {
  const named = list.split('\n').filter((line) => /^[a-z0-9]/i.test(line));
  return named.length > 0 && named.every((line) => /===?\s*[\w.]|\s@\s/.test(line));
}

/** Whether a repository is a package for other programs: its manifests are all of such packages. */
function isBuiltIn(source: ExtractableSource): boolean {
  const packages = textsOf([source], composer);
  // The first type is the package's own; those of the places it is fetched from follow.
  const types = packages.map(({ text }) => /"type"\s*:\s*"([^"]+)"/.exec(text)?.[1] ?? 'project');
  return types.length > 0 && types.length === manifestsOf(source).length && types.every((type) => builtIn.test(type));
}

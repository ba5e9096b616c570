import type { Tree } from '../forges/forge.ts';
import type { ExtractableSource } from '../harvest/extract.ts';
import { pathsOf, textsOf, type TextFile } from './subject.ts';

/** Files in which a package names its licence: at the root, or one folder down. */
const manifest =
  /^([^/]+\/){0,2}(package\.json|composer\.json|pom\.xml|pyproject\.toml|setup\.cfg|cargo\.toml|[^/]+\.csproj)$/i;

/** The manifests of a repository; enough of them for any product. */
export function manifestPaths(tree: Tree): string[] {
  return pathsOf({ tree }, manifest).slice(0, 20);
}

/** A licence named in a manifest. */
export interface StatedLicence extends Pick<TextFile, 'source' | 'path'> {
  says: string;
  line: number;
}

const forms: ReadonlyArray<[file: RegExp, field: RegExp]> = [
  [/\.json$/i, /"license"\s*:\s*(?:\{\s*"type"\s*:\s*)?"([^"]{2,80})"/],
  [/\.toml$/i, /^\s*license\s*=\s*(?:\{\s*text\s*=\s*)?["']([^"']{2,80})["']/m],
  [/setup\.cfg$/i, /^\s*license\s*=\s*(\S[^\n]{1,79})$/m],
  [/pom\.xml$/i, /<licenses>\s*<license>\s*<name>([^<]{2,80})<\/name>/],
  [/\.csproj$/i, /<PackageLicenseExpression>([^<]{2,80})</],
];

/** What the manifests of several repositories say of the licence. `SEE LICENSE IN …` says nothing of its own. */
export function statedLicences(sources: readonly ExtractableSource[]): StatedLicence[] {
  return textsOf(sources, manifest).flatMap(({ source, path, text }) => {
    const found = forms.find(([file]) => file.test(path))?.[1].exec(text);
    const says = found?.[1]?.trim();
    if (!found || !says || /^see licen[cs]e/i.test(says)) return [];
    return [{ source, path, says, line: text.slice(0, found.index).split('\n').length }];
  });
}

import type { Tree } from '../forges/forge.ts';
import type { ExtractableSource } from '../harvest/extract.ts';
import { headingsOf } from './headings.ts';
import { pathsOf, textsOf, type TextFile } from './subject.ts';
import { limits } from '../limits.ts';

/** Files in which a package names its licence: at the root, or one folder down. */
export const manifestFile =
  /^([^/]+\/){0,2}(package\.json|composer\.json|pom\.xml|pyproject\.toml|setup\.cfg|cargo\.toml|[^/]+\.csproj)$/i;

/** The manifests of a repository; enough of them for any product. */
export function manifestPaths(tree: Tree): string[] {
  return pathsOf({ tree }, manifestFile).slice(0, limits.wanted);
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
  return textsOf(sources, manifestFile).flatMap(({ source, path, text }) => {
    const found = forms.find(([file]) => file.test(path))?.[1].exec(text);
    const says = found?.[1]?.trim();
    if (!found || !says || /^see licen[cs]e/i.test(says)) return [];
    return [{ source, path, says, line: text.slice(0, found.index).split('\n').length }];
  });
}

const readme = /^readme(\.[a-z]+)?$/i;
const aboutLicence = /^(licen[cs]e|licens|licensing|licensering)\b/i;

/** The licence that a README names in its section about it: an announcement, no licence. */
export function licenceInReadme(sources: readonly ExtractableSource[]): StatedLicence | undefined {
  return textsOf(sources, readme).flatMap(({ source, path, text }) => {
    const heading = headingsOf(text).find(({ title }) => aboutLicence.test(title.trim()));
    const section = heading && text.split('\n').slice(heading.line, heading.line + 8);
    const said = section?.flatMap((words, index) => {
      const name =
        /\b(MIT|MPL[- ]?2\.0|E?UPL[- ]?1\.2|A?L?GPL[- ]?v?[23](\.0)?|Apache[- ]2\.0|BSD[- ][23][- ]clause)\b/i;
      const says = name.exec(words)?.[0];
      return says ? [{ source, path, says, line: (heading?.line ?? 0) + index + 1 }] : [];
    });
    return said?.slice(0, 1) ?? [];
  })[0];
}

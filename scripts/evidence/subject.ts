import type { Place } from '../../content/model/evidence.ts';
import type { Method, TemplatePrints, Thresholds } from '../../content/model/method.ts';
import type { RequirementSet } from '../../content/model/requirement.ts';
import type { Tree } from '../forges/forge.ts';
import type { AdvisoryBase } from './advisories/read-advisory.ts';
import { decode } from '../markdown/decode.ts';
import type { ExtractableProduct, ExtractableSource } from '../harvest/extract.ts';
import { monthsBefore } from './months.ts';
import { isOwn } from './own-work.ts';

/** What measurements are judged by: the community's own data. */
export interface Yardstick {
  method: Method;
  /** The sets of requirements; the community's own is the first. */
  requirements: readonly RequirementSet[];
  templates: TemplatePrints;
  /** Owners at the forge that belong to the community, in lower case. */
  organisations: ReadonlySet<string>;
  /** Known weaknesses of packages, where the harvest was given a database of them. */
  advisories?: AdvisoryBase | undefined;
}

/** A product as the checks see it. */
export interface Subject extends ExtractableProduct, Yardstick {
  thresholds: Thresholds;
  /** The repositories that hold its program; all of them where none is marked so. */
  code: readonly ExtractableSource[];
  /** The repositories that speak for the product: those of samples and demonstrations only speak of themselves. */
  speaking: readonly ExtractableSource[];
  /** Whether any repository is marked as program code. */
  hasCode: boolean;
  /** Date of the newest change of the program itself: what ages are counted from. */
  newest: string;
}

/** Names of repositories that show something by example. */
const samples = /(^|[-_/])(samples?|examples?|demos?|eksempler)([-_]|$)/i;

/** Prepares a product for the checks. */
export function toSubject(product: ExtractableProduct, yardstick: Yardstick): Subject {
  const marked = product.sources.filter(({ source }) => source.roles.includes('code'));
  const code = marked.length > 0 ? marked : product.sources;
  const speaking = product.sources.filter((source) => !samples.test(nameOf(source)));
  const dates = code.map(newestChange).toSorted();
  return {
    ...product,
    ...yardstick,
    thresholds: yardstick.method.thresholds,
    code,
    speaking: speaking.length > 0 ? speaking : product.sources,
    newest: dates.at(-1) ?? '',
    hasCode: marked.length > 0,
  };
}

/** Files that change while nobody works on the program: documents, licences, and lists of what it is built on. */
const besideProgram =
  /\.(md|markdown|rst|adoc|asciidoc|docx?|pptx?|pdf|lock|sum)$|-lock\.(json|ya?ml)$|(^|\/)(\.git[^/]*|licen[cs]e[^/]*|copying|authors|readme[^/]*|publiccode\.ya?ml|requirements[^/]*\.txt)$/i;

/** When the program last changed; the newest commit where the history that was read does not tell. */
function newestChange({ lastChanges, facts }: ExtractableSource): string {
  const changes = [...lastChanges].flatMap(([path, { committedAt }]) => (besideProgram.test(path) ? [] : committedAt));
  return changes.toSorted().at(-1) ?? facts.activity.lastCommit;
}

/** A repository at the commit that was read, or a file in it. */
export function placeOf({ facts }: ExtractableSource, path?: string, line?: number): Place {
  const { repository, commit, committedAt: date } = facts.provenance;
  return { repository, commit, date, ...(path ? { path } : {}), ...(line ? { line } : {}) };
}

/** The place of the repository with most commits: where a statement about all of them can be looked up; null without any. */
export function busiestPlace(code: readonly ExtractableSource[]): Place | null {
  const [busiest] = code.toSorted((a, b) => b.commits.length - a.commits.length);
  return busiest ? placeOf(busiest) : null;
}

/** A repository by the name people use. */
export function nameOf({ facts, source }: ExtractableSource): string {
  const own = source.path === '.' ? 'catalogue' : source.path;
  return facts.provenance.repository?.split('/').slice(3).join('/') ?? own ?? facts.key;
}

/** A file with its text. */
export interface TextFile {
  source: ExtractableSource;
  path: string;
  text: string;
}

/** The files whose path fits, over several repositories, as far as they could be read; the shallowest first. */
export function textsOf(sources: readonly ExtractableSource[], fits: RegExp): TextFile[] {
  return sources.flatMap((source) =>
    pathsOf(source, fits).flatMap((path) => {
      const bytes = source.texts.get(path);
      return bytes ? [{ source, path, text: textOf(bytes) }] : [];
    }),
  );
}

const decoded = new WeakMap<Buffer, string>();

/** Many checks read the same files; each is decoded once. */
function textOf(bytes: Buffer): string {
  const text = decoded.get(bytes) ?? decode(bytes).text;
  decoded.set(bytes, text);
  return text;
}

const ownPaths = new WeakMap<Tree, readonly string[]>();

/** The paths of a repository that fit, other people's work left out; the shallowest first. */
export function pathsOf({ tree }: Pick<ExtractableSource, 'tree'>, fits: RegExp): string[] {
  const paths =
    ownPaths.get(tree) ??
    [...tree.files.keys()].filter(isOwn(tree)).toSorted((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  ownPaths.set(tree, paths);
  return paths.filter((path) => fits.test(path));
}

/** Commits by people in the twelve months up to the newest commit of the program, merges left out. */
export function commitsOfYear({ newest }: Subject, sources: readonly ExtractableSource[]) {
  const since = newest === '' ? '' : monthsBefore(newest, 12);
  return sources.flatMap(({ commits }) =>
    commits.filter(({ merge, bot, committedAt }) => !merge && !bot && committedAt > since),
  );
}

function depth(path: string): number {
  return path.split('/').length;
}

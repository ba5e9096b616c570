import { isNode, parseDocument } from 'yaml';
import { z } from 'zod';
import type { ExtractableSource } from '../harvest/extract.ts';
import { textsOf, type TextFile } from './subject.ts';

/** Files that tell a machine what to do with every change. */
export const workflow =
  /^(\.github\/workflows\/[^/]+\.ya?ml|\.gitlab-ci\.ya?ml|\.woodpecker\.ya?ml|\.woodpecker\/[^/]+\.ya?ml|azure-pipelines[^/]*\.ya?ml|jenkinsfile|\.travis\.yml|appveyor\.yml|\.circleci\/config\.yml|\.drone\.yml)$/i;

/** Orders to Travis CI, whose free service for open code was closed on 2021-06-15: nothing shows that it still runs. */
export const closedService = /^\.travis\.yml$/i;

/** Workflows that publish pages or tidy up do not look at the program. */
const aside = /jekyll|pages|stale|label|dependabot|codeql|greetings|auto-?merge|trigger-|docs?[-_.]/i;

/** The workflows that look at every change of the program. */
export function changeWorkflows(sources: readonly ExtractableSource[]): TextFile[] {
  return textsOf(sources, workflow).filter(
    ({ path, text }) => !aside.test(path) && !closedService.test(path) && runsOnChange(path, text),
  );
}

const Settings = z.object({ tags: z.unknown(), branches: z.unknown(), types: z.unknown() }).partial();

/**
 * Whether a workflow is set off by changes. GitHub's name their events below `on`; all others are run by their
 * server on every change unless they say otherwise.
 */
function runsOnChange(path: string, text: string): boolean {
  if (!path.startsWith('.github/')) return text.trim() !== '' && !/^trigger:\s*none\s*$/m.test(text);
  return triggersOf(text).some(isChange);
}

/** Servers other than GitHub's tell a tag by a variable or a rule. */
const tagged = /CI_COMMIT_TAG|only:\s*\[?\s*-?\s*["']?tags|\.release-version|buildingTag|refs\/tags/;

/** Whether a workflow is set off by a new version, called like the newest one. */
export function runsOnRelease({ path, text }: Pick<TextFile, 'path' | 'text'>, newest: string | undefined): boolean {
  if (!path.startsWith('.github/')) return tagged.test(text);
  return triggersOf(text).some(([event, settings]) => {
    const { tags } = Settings.catch({}).parse(settings ?? {});
    return event === 'release' || (event === 'push' && tags !== undefined && fitsTag(tags, newest));
  });
}

/** Whether a tag is one of those that patterns of GitHub ask for. Patterns that ask for much are taken at their word. */
function fitsTag(patterns: unknown, tag: string | undefined): boolean {
  const asked = [patterns].flat().filter((pattern) => typeof pattern === 'string' && !pattern.startsWith('!'));
  if (tag === undefined || asked.length === 0) return true;
  return asked.some((pattern) => {
    const plain = String(pattern);
    if ((plain.match(/[*+?]/g) ?? []).length > 4 || !/^([\w./-][+?]?|\*\*?)+$/.test(plain)) return true;
    const fits = plain.replaceAll('.', '\\.').replaceAll(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'));
    return new RegExp(`^${fits}$`).test(tag);
  });
}

function triggersOf(text: string): Array<[event: string, settings: unknown]> {
  const document = parseDocument(text, { logLevel: 'silent' });
  const on = document.errors.length > 0 ? undefined : document.get('on');
  return eventsOf(isNode(on) ? on.toJS(document, { maxAliasCount: 20 }) : on);
}

/** `on: push`, `on: [push]` and `on: { push: … }` are the same. */
function eventsOf(on: unknown): Array<[event: string, settings: unknown]> {
  if (typeof on === 'string') return [[on, null]];
  if (Array.isArray(on)) return on.map((event) => [String(event), null]);
  return on && typeof on === 'object' ? Object.entries(on) : [];
}

/** A tag that is pushed and a request that is closed are no changes to look at: the work is done by then. */
function isChange([event, settings]: [string, unknown]): boolean {
  const { tags, branches, types } = Settings.catch({}).parse(settings ?? {});
  if (event === 'push') return tags === undefined || branches !== undefined;
  if (event === 'pull_request' || event === 'pull_request_target')
    return types === undefined || [types].flat().some((type) => type !== 'closed');
  return event === 'merge_group';
}

import { CommitParser } from 'conventional-commits-parser';
import type { CommitSubject } from '../forges/forge.ts';

const parser = new CommitParser({ breakingHeaderPattern: /^(\w*)(?:\(([^)]*)\))?!: (.*)$/ });

/** Groups by the kinds of https://www.conventionalcommits.org, in the order of their weight for a reader. */
const groups: ReadonlyArray<readonly [heading: string, kinds: readonly string[]]> = [
  ['Breaking', []],
  ['Features', ['feat', 'feature']],
  ['Fixes', ['fix', 'perf', 'revert', 'security']],
  ['Internal', ['chore', 'ci', 'build', 'test', 'tests', 'refactor', 'style', 'docs', 'deps']],
];
const other = 'Other';

/** Commits between two tags as notes in Markdown, where enough of them say of what kind they are. */
export function groupCommits(commits: readonly CommitSubject[], repository: string | null): string {
  const told = commits.map((commit) => ({ commit, ...read(commit.subject) }));
  const conventional = told.filter(({ heading }) => heading !== other).length * 2 >= told.length;
  const line = ({ commit, text }: (typeof told)[number]) => `- ${escape(text)}${linkTo(commit.id, repository)}`;
  if (!conventional) return told.map(({ commit }) => line({ commit, heading: other, text: commit.subject })).join('\n');
  return [...groups.map(([heading]) => heading), other]
    .flatMap((heading) => {
      const lines = told.filter((one) => one.heading === heading).map(line);
      return lines.length > 0 ? [`### ${heading}\n\n${lines.join('\n')}`] : [];
    })
    .join('\n\n');
}

function read(subject: string): { heading: string; text: string } {
  const { type, scope, subject: text, notes } = parser.parse(subject);
  const said = text ? `${scope ? `${scope}: ` : ''}${text}` : subject;
  if (notes.length > 0 || /^\w+(\([^)]*\))?!:/.test(subject)) return { heading: 'Breaking', text: said };
  const kind = type?.toLowerCase() ?? '';
  const heading = groups.find(([, kinds]) => kinds.includes(kind))?.[0];
  return heading ? { heading, text: said } : { heading: other, text: subject };
}

/**
 * Every sign that Markdown could read means itself. A number does not become a link either: `#71317` in a commit is as
 * often one of another tracker, and the merges that name pull requests are not among the commits.
 */
function escape(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\\#(?=\d)|\bgh\\-(?=\d)/gi, '$&<!-- -->');
}

function linkTo(id: string, repository: string | null): string {
  return repository ? ` ([${id.slice(0, 7)}](${repository}/commit/${id}))` : '';
}

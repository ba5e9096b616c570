import { limits } from '../limits.ts';
import type { GitCall } from './run-git.ts';

type Git = (args: readonly string[], call?: GitCall) => Promise<Buffer>;

/** Lists the trees that it takes to read commits, and to tell which files each commit of a history touched. */
export function listTrees(git: Git) {
  const lines = async (args: readonly string[], call?: GitCall) =>
    (await git(args, call)).toString('utf8').split(/\s+/).filter(Boolean);

  /** The trees of these commits. Given none, git would read its own HEAD, which our copies do not have. */
  const of = (commits: readonly string[]) =>
    commits.length === 0
      ? Promise.resolve([])
      : lines(['log', '--no-walk=unsorted', '--format=%T', '--stdin'], { input: `${commits.join('\n')}\n` });

  return {
    of,
    /** Of the first line of history, the commit's own first. */
    ofHistory: (commit: string) =>
      lines(['log', '--first-parent', `--max-count=${limits.changes + 1}`, '--format=%T', commit, '--']),
    /** Of the commits that {@link listYear} lists, and of those before them. */
    ofYear: async (year: readonly string[]) => of([...new Set(await lines(['log', '--format=%H %P', ...year]))]),
  };
}

/** The commits of the year up to this one, merges left out: the options with which `git log` lists them. */
export async function listYear(commit: string, git: Git): Promise<string[]> {
  const output = await git(['log', '--max-count=1', '--format=%ct', commit, '--']);
  const since = Number(output.toString('utf8')) - 366 * 86_400;
  return ['--no-merges', `--since=@${since}`, `--max-count=${limits.changes}`, commit, '--'];
}

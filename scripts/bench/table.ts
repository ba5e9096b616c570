/** What one harvest cost. */
export interface Row {
  repositories: number;
  run: string;
  seconds: number;
  /** Highest resident memory of the harvest's own process. */
  peakMegabytes: number;
  /** Requests of smart HTTP; a probe is two of them. */
  gitRequests: number;
  apiRequests: number;
  /** Of the API's rate limit. */
  points: number;
  kilobytes: number;
  outcome: string;
}

/** The rows as a Markdown table. */
export function toTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    ...[row.repositories, row.run, row.seconds, row.peakMegabytes, row.gitRequests],
    ...[row.apiRequests, row.points, row.kilobytes, row.outcome],
  ]);
  const head = ['repositories', 'run', 'seconds', 'peak MB', 'Git requests', 'API requests', 'points', 'kB', 'outcome'];
  return [head, head.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |\n`).join('');
}

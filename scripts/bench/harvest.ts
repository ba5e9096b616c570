import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startGitServer } from '../testing/git-server.ts';
import { makePortfolio } from './make-portfolio.ts';

interface Row {
  repositories: number;
  run: string;
  seconds: number;
  peakMegabytes: number;
  requests: number;
  kilobytes: number;
  outcome: string;
}

/** Measures harvests of made portfolios over smart HTTP: first, unchanged, and after one release. */
async function benchHarvest(sizes: readonly number[]): Promise<void> {
  const rows: Row[] = [];
  for (const size of sizes) {
    const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-bench-'));
    const repositories = makePortfolio(folder, size);
    const server = await startGitServer(path.join(folder, 'mirror'));
    const measure = async (run: string) => {
      const [requests, bytes] = [server.requests.length, server.bytes()];
      const { seconds, peakMegabytes, outcome } = await harvest(folder, server.url);
      rows.push({
        repositories: size,
        run,
        seconds,
        peakMegabytes,
        requests: server.requests.length - requests,
        kilobytes: Math.round((server.bytes() - bytes) / 1000),
        outcome,
      });
      process.stderr.write(`${size} ${run}: ${seconds} s\n`);
    };
    await measure('first');
    for (let time = 0; time < 3; time++) await measure('unchanged');
    repositories[0]?.commit({ 'src/version.txt': '3.0.0' });
    repositories[0]?.git('tag', 'v3.0.0');
    await measure('one release');
    await server[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(toTable(rows));
}

/** One harvest as a process of its own; its peak memory is read while it runs. */
function harvest(folder: string, url: string): Promise<Pick<Row, 'seconds' | 'peakMegabytes' | 'outcome'>> {
  const started = performance.now();
  const child = spawn(process.execPath, [path.resolve(import.meta.dirname, '../harvest.ts')], {
    env: {
      PATH: process.env['PATH'],
      CATALOG_CONTENT: path.join(folder, 'content'),
      CATALOG_CACHE: path.join(folder, 'cache'),
      CATALOG_MIRROR: `https://github.com/=${url}`,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let peak = 0;
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
  const timer = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 50);
  return new Promise((resolve) => {
    child.once('close', () => {
      clearInterval(timer);
      const seconds = Math.round((performance.now() - started) / 100) / 10;
      resolve({
        seconds,
        peakMegabytes: Math.round(peak / 1000),
        outcome: /\d+ products? \(([^)]*)\)/.exec(said)?.[1] ?? 'failed',
      });
    });
  });
}

/** The highest resident memory of a process so far, in kB (proc_pid_status(5), VmHWM). */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function toTable(rows: readonly Row[]): string {
  const lines = rows.map(
    (row) =>
      `| ${[row.repositories, row.run, row.seconds, row.peakMegabytes, row.requests, row.kilobytes, row.outcome].join(' | ')} |`,
  );
  return [
    '| repositories | run | seconds | peak MB | requests | kB received | outcome |',
    '| ---: | --- | ---: | ---: | ---: | ---: | --- |',
    ...lines,
    '',
  ].join('\n');
}

await benchHarvest(process.argv.slice(2).map(Number).filter(Boolean));

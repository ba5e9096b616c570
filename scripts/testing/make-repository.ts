import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A real Git repository in a temporary folder, for tests. */
export interface TestRepository {
  directory: string;
  git: (...args: string[]) => string;
  /** Writes files (null removes one) and commits them; the date also orders releases. */
  commit: (files: Record<string, string | Buffer | null>, options?: { date?: string; author?: string }) => string;
  link(file: string, target: string): void;
  /** Adds commits with these files (null removes one) by one `fast-import`, and answers with them, oldest first. */
  history: (commits: ReadonlyArray<Readonly<Record<string, string | null>>>) => string[];
  manyFiles: (count: number) => void;
  manyCommits: (count: number) => void;
}

/** A temporary folder that goes when the test ends. */
export function makeFolder(): { folder: string; [Symbol.dispose]: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-test-'));
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

/** Makes an empty repository with the branch `main`. */
export function makeRepository(directory: string): TestRepository {
  mkdirSync(directory, { recursive: true });
  const git = (date: string, author: string, args: string[]) =>
    execFileSync('git', args, {
      cwd: directory,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: {
        PATH: process.env['PATH'],
        HOME: directory,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: author,
        GIT_AUTHOR_EMAIL: `${author}@example.com`,
        GIT_COMMITTER_NAME: author,
        GIT_COMMITTER_EMAIL: `${author}@example.com`,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      },
    }).trim();
  const defaultDate = '2026-03-01T12:00:00Z';
  git(defaultDate, 'anna', ['init', '--quiet', '--initial-branch=main']);
  const history: TestRepository['history'] = (commits) => {
    const input = commits.map(toStream).join('');
    execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: directory, input });
    return git(defaultDate, 'anna', ['rev-list', '--reverse', `--max-count=${commits.length}`, 'main']).split('\n');
  };
  return {
    directory,
    git: (...args) => git(defaultDate, 'anna', args),
    commit(files, { date = defaultDate, author = 'anna' } = {}) {
      for (const [name, content] of Object.entries(files)) {
        const file = path.join(directory, name);
        if (content === null) rmSync(file);
        else {
          mkdirSync(path.dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
      }
      git(date, author, ['add', '--all']);
      git(date, author, ['commit', '--quiet', '--allow-empty', '--message=change']);
      return git(date, author, ['rev-parse', 'HEAD']);
    },
    history,
    manyFiles(count) {
      history([
        Object.fromEntries(Array.from({ length: count }, (_, index) => [`many/${index % 300}/${index}.txt`, 'x'])),
      ]);
    },
    manyCommits(count) {
      history(Array.from({ length: count }, (_, index) => ({ counter: String(index) })));
    },
    link(file, target) {
      symlinkSync(target, path.join(directory, file));
    },
  };
}

/** One commit as git-fast-import(1) reads it. */
function toStream(files: Readonly<Record<string, string | null>>, index: number): string {
  const from = index === 0 ? 'from refs/heads/main^0\n' : '';
  const changes = Object.entries(files).map(([file, text]) =>
    text === null ? `D ${file}\n` : `M 100644 inline ${file}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  );
  return `commit refs/heads/main\ncommitter a${index % 9} <a${index % 9}@example.com> ${1772366400 + index} +0000\ndata 1\nm\n${from}${changes.join('')}`;
}

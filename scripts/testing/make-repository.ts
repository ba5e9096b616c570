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
  /** Adds a commit with very many files, and one commit after another, by `fast-import`. */
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
    manyFiles(count) {
      const files = Array.from(
        { length: count },
        (_, index) => `M 100644 inline many/${index % 300}/${index}.txt\ndata 1\nx\n`,
      );
      fastImport(
        directory,
        `commit refs/heads/main\ncommitter a <a@example.com> 1772366400 +0000\ndata 1\nm\nfrom refs/heads/main^0\n${files.join('')}`,
      );
    },
    manyCommits(count) {
      const commits = Array.from({ length: count }, (_, index) => {
        const from = index === 0 ? 'from refs/heads/main^0\n' : '';
        return `commit refs/heads/main\ncommitter a${index % 9} <a${index % 9}@example.com> ${1772366400 + index} +0000\ndata 1\nm\n${from}M 100644 inline counter\ndata ${String(index).length}\n${index}\n`;
      });
      fastImport(directory, commits.join(''));
    },
    link(file, target) {
      symlinkSync(target, path.join(directory, file));
    },
  };
}

function fastImport(directory: string, stream: string): void {
  execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: directory, input: stream });
}

import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { Facts } from '../../content/model/facts.ts';
import { makeRepository, type TestRepository } from './make-repository.ts';

const Printed = z.object({
  products: z.array(
    z.object({
      id: z.string(),
      outcome: z.string(),
      reason: z.string().optional(),
      documents: z.number(),
      pictures: z.number(),
      warnings: z.array(z.string()),
    }),
  ),
  remarks: z.array(z.string()),
  sums: z.object({
    products: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    failed: z.number(),
    documents: z.number(),
  }),
});

/** What Node has compiled once need not be compiled by each of the many processes. */
const compiled = path.resolve(import.meta.dirname, '../../.vitest/compiled');

/** A community in a temporary folder: repositories by owner/name, products by id. */
export function makeCommunity(folder: string) {
  const content = path.join(folder, 'content');
  mkdirSync(path.join(content, 'products'), { recursive: true });
  writeFileSync(path.join(content, 'catalog.yml'), 'name: Prøve\nurl: https://catalogue.example/\n');
  const environment: Record<string, string> & { CATALOG_LIMITS?: string } = {
    CATALOG_CONTENT: content,
    CATALOG_CACHE: path.join(folder, 'cache'),
    CATALOG_MIRROR: `https://github.com/=${pathToFileURL(path.join(folder, 'mirror')).href}/`,
    NODE_COMPILE_CACHE: compiled,
  };
  return {
    content,
    /** What the commands are told of where everything is. */
    environment,
    repository: (name: string): TestRepository => makeRepository(path.join(folder, 'mirror', name)),
    product(id: string, ...repositories: string[]) {
      this.productAt(id, ...repositories.map((name) => `https://github.com/${name}`));
    },
    /** A product whose repositories have any address. */
    productAt(id: string, ...addresses: string[]) {
      const sources = addresses.map((address) => `  - repository: ${address}\n`).join('');
      writeFileSync(
        path.join(content, 'products', `${id}.yml`),
        `name: "${id}"\nsummary:\n  da: Dansk.\n  en: English.\nstage: product\nsources:\n${sources}`,
      );
    },
    read: (file: string) => readFileSync(path.join(content, 'harvested', file), 'utf8'),
    facts: (id: string) =>
      Facts.parse(JSON.parse(readFileSync(path.join(content, 'harvested', id, 'facts.json'), 'utf8'))),
    /** Every harvested file with its time of change: what a run wrote shows as a difference. */
    snapshot: () =>
      readdirSync(path.join(content, 'harvested'), { recursive: true, encoding: 'utf8' })
        .toSorted()
        .filter((file) => /\.\w+$/.test(file) && !file.startsWith('.staging'))
        .map((file) => `${file} ${statSync(path.join(content, 'harvested', file)).mtimeMs}`),
    /** Every harvested file with its content. */
    contents: () =>
      new Map(
        readdirSync(path.join(content, 'harvested'), { recursive: true, encoding: 'utf8' })
          .toSorted()
          .filter((file) => /\.(json|mdx|html|webp)$/.test(file))
          .map((file) => [file, readFileSync(path.join(content, 'harvested', file), 'latin1')]),
      ),
    harvest: (...args: string[]) => run('harvest.ts', {}, ...args),
    /** Runs the real command as a process; variables of its own come on top. */
    harvestWith: (environment: Record<string, string>, ...args: string[]) => run('harvest.ts', environment, ...args),
    run,
  };

  function run(command: string, changes: Record<string, string>, ...args: string[]): Promise<HarvestRun> {
    return runCommand(command, args, { ...environment, ...changes });
  }
}

export interface HarvestRun {
  code: number;
  out: string;
  err: string;
  /** What --json printed. */
  report: () => z.output<typeof Printed>;
}

function runCommand(command: string, args: string[], environment: Record<string, string>): Promise<HarvestRun> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [path.resolve(import.meta.dirname, '..', command), ...args],
      { env: { PATH: process.env['PATH'], ...environment }, maxBuffer: 64 * 1024 * 1024 },
      (_, out, err) =>
        resolve({
          code: child.exitCode ?? -1,
          out,
          err,
          report: () => Printed.parse(JSON.parse(out.trim().split('\n').at(-1) ?? '')),
        }),
    );
  });
}

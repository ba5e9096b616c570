import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RunFacts } from '../../../content/model/run-facts.ts';
import { app } from '../extractor.ts';
import { makeExtractable } from './make-extractable.ts';

const folder = path.join(import.meta.dirname, '../fixtures');

/** What is told of a product whose repositories are the folders of these names below fixtures. */
export function readFixture(...cases: string[]): RunFacts {
  const repositories = cases.map((name) => {
    const at = path.join(folder, name);
    const files = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(
      files.map((file) => {
        const full = path.join(file.parentPath, file.name);
        return [path.relative(at, full), readFileSync(full, 'utf8')];
      }),
    );
  });
  return app.schema.parse(app.extract(makeExtractable(repositories)));
}

/** Findings as one line each. */
export const told = ({ findings }: RunFacts) =>
  findings.map(({ kind, path, line, what }) => `${path}:${line} ${kind} ${what}`);

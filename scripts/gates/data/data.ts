import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Gate } from '../gate.ts';
import { judgeApi, type DescribedFiles } from './judge-api.ts';
import { kinds, type Kind } from './kinds.ts';

const described: readonly DescribedFiles[] = [
  { description: 'api/v1/openapi.json', root: 'api/v1', files: /^api\/v1\/(?!openapi\.).*\.json$/ },
  { description: 'appstore/v1/openapi.json', root: '', files: /^appstore\/v1\/(index|apps\/.*)\.json$/ },
];

/** Judges what programs read of the built site, each by a validator that others have written. */
export const data: Gate = {
  name: 'data',
  promise:
    'Public data keep the published description; feeds, calendars, tables, linked data and pictures are read by others',
  examine: async ({ out }) => {
    const files = (await readdir(out, { recursive: true })).map((file) => file.split(path.sep).join('/')).toSorted();
    const read = (file: string) => readFile(path.join(out, file), 'utf8');
    const findings: string[] = [];
    const seen: string[] = [];
    for (const one of described) {
      const of = files.filter((file) => one.files.test(file));
      seen.push(`${of.length} files by ${one.description}`);
      findings.push(...(await judgeApi(one, of, read)));
    }
    for (const kind of kinds) {
      const of = files.filter((file) => kind.files.test(file));
      seen.push(`${of.length} ${kind.name}`);
      if (of.length === 0 && !kind.optional) findings.push(`${kind.name}: there is none, and a built site has some`);
      for (const file of of) findings.push(...(await judgeAs(kind, file, await read(file))));
    }
    return { seen: seen.join(', '), findings };
  },
};

/** What is wrong with a file of that kind, with its name. */
export async function judgeAs(kind: Kind, file: string, text: string): Promise<string[]> {
  try {
    await kind.judge(text);
    return [];
  } catch (error) {
    return [`${file}: ${error instanceof Error ? error.message.trim() : String(error)}`];
  }
}

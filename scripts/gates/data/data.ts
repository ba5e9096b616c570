import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Gate } from '../gate.ts';
import { judgeApi } from './judge-api.ts';
import { kinds, type Kind } from './kinds.ts';

/** Judges what programs read of the built site, each by a validator that others have written. */
export const data: Gate = {
  name: 'data',
  promise:
    'Public data keep the published description; feeds, calendars, tables, linked data and pictures are read by others',
  examine: async ({ out }) => {
    const files = (await readdir(out, { recursive: true })).map((file) => file.split(path.sep).join('/')).toSorted();
    const read = (file: string) => readFile(path.join(out, file), 'utf8');
    const api = files.filter((file) => /^api\/v1\/.*\.json$/.test(file) && !file.endsWith('openapi.json'));
    const findings = await judgeApi(await read('api/v1/openapi.json'), api, read);
    const seen = [`${api.length} files of data`];
    for (const kind of kinds) {
      const of = files.filter((file) => kind.files.test(file));
      seen.push(`${of.length} ${kind.name}`);
      if (of.length === 0 && !kind.optional) findings.push(`${kind.name}: there is none, and a built site has some`);
      for (const file of of) findings.push(...(await judge(kind, file, await read(file))));
    }
    return { seen: seen.join(', '), findings };
  },
};

async function judge(kind: Kind, file: string, text: string): Promise<string[]> {
  try {
    await kind.judge(text);
    return [];
  } catch (error) {
    return [`${file}: ${error instanceof Error ? error.message.trim() : String(error)}`];
  }
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import ical from 'ical.js';
import sharp from 'sharp';
import { z } from 'zod';
import type { Gate } from './gate.ts';

/** Judges what programs read of the built site, each by a validator that others have written. */
export const data: Gate = {
  name: 'data',
  promise: 'Public data keep the published description; calendars, tables and badges are read by others',
  examine: async ({ out }) => {
    const files = (await readdir(out, { recursive: true })).map((file) => file.split(path.sep).join('/')).toSorted();
    const read = (file: string) => readFile(path.join(out, file), 'utf8');
    const api = files.filter((file) => /^api\/v1\/.*\.json$/.test(file) && !file.endsWith('openapi.json'));
    const findings = await judgeApi(await read('api/v1/openapi.json'), api, read);
    for (const [ending, judge] of Object.entries(judges)) {
      for (const file of files.filter((name) => name.endsWith(ending))) {
        const fault = await judge(await read(file));
        if (fault) findings.push(`${file}: ${fault}`);
      }
    }
    const counts = ['.ics', '.csv', '.svg'].map((end) => `${files.filter((file) => file.endsWith(end)).length} ${end}`);
    return { seen: `${api.length} files of data, ${counts.join(', ')}`, findings };
  },
};

const Description = z.looseObject({
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        responses: z.object({
          '200': z.object({
            content: z.object({ 'application/json': z.object({ schema: z.record(z.string(), z.unknown()) }) }),
          }),
        }),
      }),
    }),
  ),
});

/** Each file against the form that the description gives its path; a file that it does not know is a finding. */
export async function judgeApi(
  text: string,
  files: readonly string[],
  read: (file: string) => Promise<string>,
): Promise<string[]> {
  const raw = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  const { valid, errors } = await new Validator().validate(raw);
  if (!valid) return [`api/v1/openapi.json: ${JSON.stringify(errors)}`];
  const forms = Object.entries(Description.parse(raw).paths).map(([route, { get }]) => ({
    pattern: new RegExp(`^api/v1${route.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
    validate: new Ajv2020({ strict: false, validateFormats: false }).compile(
      get.responses['200'].content['application/json'].schema,
    ),
  }));
  const findings: string[] = [];
  for (const file of files) {
    const form = forms.find(({ pattern }) => pattern.test(file));
    if (!form) findings.push(`${file}: openapi.json does not describe it`);
    else if (!form.validate(JSON.parse(await read(file))))
      findings.push(`${file}: ${JSON.stringify(form.validate.errors?.slice(0, 3))}`);
  }
  return findings;
}

type Judge = (text: string) => string | undefined | Promise<string | undefined>;

/** What is wrong with a file of a kind, by its ending. */
export const judges: Readonly<Record<string, Judge>> = {
  '.ics': (text) =>
    attempt(() => {
      const events = new ical.Component(z.array(z.unknown()).parse(ical.parse(text))).getAllSubcomponents('vevent');
      const uids = events.map((event) => event.getFirstPropertyValue('uid'));
      if (new Set(uids).size < uids.length) throw new Error('two events have one UID');
    }),
  '.csv': (text) =>
    text.startsWith('\ufeff')
      ? attempt(() => {
          const cells = z.array(z.array(z.string())).parse(parse(text, { bom: true }));
          if (cells.flat().some((cell) => /^[=+\-@\t\r]/.test(cell))) throw new Error('a cell would run as a formula');
        })
      : 'it has no byte order mark',
  '.svg': (text) =>
    sharp(Buffer.from(text))
      .metadata()
      .then(() => undefined, String),
};

function attempt(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

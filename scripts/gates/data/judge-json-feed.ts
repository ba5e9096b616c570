import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { z } from 'zod';

const file = createRequire(import.meta.url).resolve('jsonfeed-schema/schema-v1.1.json');
const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

const Items = z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) });

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), by its schema; two items of one id are a fault, too. */
export function judgeJsonFeed(text: string): void {
  const feed: unknown = JSON.parse(text);
  if (!validate(feed)) throw new Error(JSON.stringify(validate.errors?.slice(0, 3)));
  const ids = Items.parse(feed).items.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new Error('two items have one id');
}

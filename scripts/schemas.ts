import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Catalog } from '../content/model/catalog.ts';
import { collections } from '../content/model/index.ts';
import { KitosSettings } from '../content/model/kitos.ts';
import { Judgements, Synonyms } from '../content/model/search.ts';
import { writeWhole } from './write-whole.ts';

/** Writes the JSON Schema of each curated YAML file, so that editors complete and explain its fields. */
async function writeSchemas(argv: string[]): Promise<number> {
  const { values } = parseArgs({ args: argv, options: { check: { type: 'boolean', default: false } } });
  const folder = path.resolve(import.meta.dirname, '../content/model/json-schema');
  await mkdir(folder, { recursive: true });
  const outdated: string[] = [];
  for (const [name, schema] of Object.entries({
    catalog: Catalog,
    kitos: KitosSettings,
    synonyms: Synonyms,
    judgements: Judgements,
    ...collections,
  })) {
    const file = path.join(folder, `${name}.json`);
    const text = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`;
    if ((await readFile(file, 'utf8').catch(() => '')) === text) continue;
    if (values.check) outdated.push(path.relative(process.cwd(), file));
    else await writeWhole(file, text);
  }
  if (outdated.length === 0) return 0;
  process.stderr.write(
    `✗ ${outdated.join(', ')}: not what content/model says. Run "npm run schemas" and commit the result.\n`,
  );
  return 1;
}

process.exitCode = await writeSchemas(process.argv.slice(2));

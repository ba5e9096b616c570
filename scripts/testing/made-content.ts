import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

/** Any record: tests change fields of it and leave it to the build to judge the result. */
export const Fields = z.record(z.string(), z.unknown());

/** A content folder that a test changes, as people and the harvest change it. */
export class MadeContent {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  path(...parts: string[]): string {
    return path.join(this.folder, ...parts);
  }

  /** The ids in a folder of YAML files. */
  ids(kind: string): string[] {
    return readdirSync(this.path(kind)).map((file) => file.replace(/\.yml$/, ''));
  }

  /** The products that have a file of that name from the harvest. */
  harvested(file: string): string[] {
    return readdirSync(this.path('harvested')).filter((id) => existsSync(this.path('harvested', id, file)));
  }

  /** Changes a record in YAML or JSON; one that is not there begins empty. */
  change<Form>(file: string, form: z.ZodType<Form>, change: (record: Form) => void): void {
    const place = this.path(file);
    const text = existsSync(place) ? readFileSync(place, 'utf8') : '{}';
    const record = form.parse(parse(text));
    change(record);
    writeFileSync(place, file.endsWith('.json') ? `${JSON.stringify(record, null, 1)}\n` : stringify(record));
  }

  remove(...files: string[]): void {
    for (const file of files) rmSync(this.path(file), { recursive: true });
  }

  /** Copies a product with everything that was harvested of it to another id, or moves it there. */
  copyProduct(from: string, to: string, { move = false } = {}): void {
    const transfer = move ? renameSync : (a: string, b: string) => cpSync(a, b, { recursive: true });
    transfer(this.path('products', `${from}.yml`), this.path('products', `${to}.yml`));
    if (!existsSync(this.path('harvested', from))) return;
    transfer(this.path('harvested', from), this.path('harvested', to));
    for (const file of globSync('**/*.{json,mdx,html}', { cwd: this.path('harvested', to) })) {
      const text = readFileSync(this.path('harvested', to, file), 'utf8');
      const renamed = text
        .replaceAll(`"product": "${from}"`, `"product": "${to}"`)
        .replaceAll(`product: "${from}"`, `product: "${to}"`);
      writeFileSync(this.path('harvested', to, file), renamed);
    }
  }

  /** Writes the text of a harvested document anew; its shell tells the digest. */
  rewriteDocument(shell: string, rewrite: (html: string) => string): void {
    const file = this.path('harvested', shell);
    const body = file.replace(/\.mdx$/, '.html');
    const html = rewrite(readFileSync(body, 'utf8'));
    writeFileSync(body, html);
    const digest = createHash('sha256').update(html).digest('hex');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/[0-9a-f]{64}(?="( \/>|$))/gm, digest));
  }

  /** The shells of all harvested documents. */
  documents(): string[] {
    return globSync('*/docs/**/*.mdx', { cwd: this.path('harvested') }).sort();
  }
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Facts } from '../../content/model/facts.ts';

/**
 * Files of a harvest that are not whole: JSON that cannot be read or is no facts, front matter without its shell,
 * bodies that no front matter, of now or before, has named by its digest. The digests that are seen are added.
 */
export function findTorn(harvested: string, digests: Set<string>): string[] {
  const files = readdirSync(harvested, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.startsWith('.') && /\.(json|mdx|html)$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(harvested, file), 'utf8') }));
  for (const { file, text } of files) {
    const digest = file.endsWith('.mdx') ? /^digest: "([0-9a-f]{64})"$/m.exec(text)?.[1] : undefined;
    if (digest) digests.add(digest);
  }
  return files.filter(({ file, text }) => !isWhole(file, text, digests)).map(({ file }) => file);
}

function isWhole(file: string, text: string, digests: ReadonlySet<string>): boolean {
  if (file.endsWith('.mdx')) return /\n<Harvested html="\.\/[^"]+" digest="[0-9a-f]{64}" \/>\n$/.test(text);
  if (file.endsWith('.html')) return digests.has(createHash('sha256').update(text).digest('hex'));
  try {
    const value: unknown = JSON.parse(text);
    return !file.endsWith('facts.json') || Facts.safeParse(value).success;
  } catch {
    return false;
  }
}

import { parseDocument } from 'yaml';
import { z } from 'zod';
import { limits } from '../limits.ts';

const text = z.string().trim().min(1).max(300).optional().catch(undefined);
const addresses = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .optional()
  .catch(undefined);

/** What the catalogue takes from a document's front matter. Every other key is ignored. */
export const FrontMatter = z.object({
  title: text,
  nav_order: z.coerce.number().optional().catch(undefined),
  parent: text,
  grand_parent: text,
  permalink: text,
  redirect_from: addresses,
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .optional()
    .catch(undefined),
});
export type FrontMatter = z.output<typeof FrontMatter>;

/** A document taken apart: what stands in its front matter, and the text below it with its lines where they were. */
export interface Opened {
  matter: FrontMatter;
  body: string;
  problem: string | null;
}

const fenced = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Separates front matter from text. What only looks like front matter stays in the text. */
export function openFrontMatter(source: string): Opened {
  const none = { matter: {}, body: source, problem: null };
  const match = fenced.exec(source.slice(0, limits.frontMatter));
  if (!match) return none;
  try {
    const values = readYaml(match[1] ?? '');
    if (values === null) return none;
    const lines = match[0].replace(/[^\n]/g, '');
    return { matter: FrontMatter.parse(values), body: lines + source.slice(match[0].length), problem: null };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { ...none, body: asCode(source, match), problem: `The front matter is no valid YAML: ${reason}` };
  }
}

/** Shows front matter that cannot be read, on the lines where it stands. */
function asCode(source: string, [whole, yaml = '']: RegExpExecArray): string {
  return `~~~~~~~~yaml\n${yaml}~~~~~~~~\n${source.slice(whole.length)}`;
}

function readYaml(yaml: string): object | null {
  // Failsafe: every value stays the text that was written, `1.10` does not become 1.1.
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  if (document.errors[0]) throw document.errors[0];
  const value: unknown = document.toJS({ maxAliasCount: 10 });
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}

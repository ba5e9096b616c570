import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { PubliccodeFacts } from '../../content/model/facts.ts';

const text = z.coerce.string().max(300);

/** The keys that are looked at; each stands alone, so that one that is wrong does not hide the others. */
const Publiccode = z.object({
  publiccodeYmlVersion: text.optional().catch(undefined),
  name: text.optional().catch(undefined),
  url: text.optional().catch(undefined),
  softwareVersion: text.optional().catch(undefined),
  developmentStatus: text.optional().catch(undefined),
  softwareType: text.optional().catch(undefined),
  legal: z
    .object({ license: text.optional().catch(undefined) })
    .optional()
    .catch(undefined),
  maintenance: z
    .object({ type: text.optional().catch(undefined) })
    .optional()
    .catch(undefined),
  usedBy: z.array(text).max(500).optional().catch(undefined),
});

/** Reads the facts in a publiccode.yml, and says what it lacks (https://yml.publiccode.tools). */
export function readPubliccode(path: string, content: string): PubliccodeFacts {
  const problems: string[] = [];
  if (path !== 'publiccode.yml') problems.push(`The file is called ${path}; the standard's name is publiccode.yml.`);
  const document = parseDocument(content.slice(0, 512_000), { schema: 'failsafe', prettyErrors: true });
  problems.push(...document.errors.slice(0, 5).map((error) => `Not valid YAML: ${error.message.split('\n')[0] ?? ''}`));
  const parsed = document.errors.length > 0 ? undefined : Publiccode.safeParse(toData(document));
  const data = parsed?.success ? parsed.data : undefined;
  if (parsed && !data) problems.push('The file holds no keys.');
  if (data) {
    const required: Array<[string, unknown]> = [
      ['publiccodeYmlVersion', data.publiccodeYmlVersion],
      ['name', data.name],
      ['url', data.url],
      ['developmentStatus', data.developmentStatus],
      ['softwareType', data.softwareType],
      ['legal.license', data.legal?.license],
      ['maintenance.type', data.maintenance?.type],
    ];
    problems.push(...required.filter(([, value]) => value === undefined).map(([key]) => `The key ${key} is missing.`));
  }
  return {
    valid: problems.length === 0,
    problems,
    version: data?.softwareVersion ?? null,
    licence: data?.legal?.license ?? null,
    developmentStatus: data?.developmentStatus ?? null,
    usedBy: data?.usedBy ?? [],
  };
}

function toData(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch {
    return undefined;
  }
}

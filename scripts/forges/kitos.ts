import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { limits } from '../limits.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { ForgeFailure } from './failure.ts';
import { KitosSystem, toCamelCase } from './kitos-system.ts';

/** Where and as whom OS2kitos is asked. */
export interface KitosAccess {
  /** Its address; the API lies below /api/v2. */
  address: string;
  /** Token of an API user; reading what other organisations use takes the role of a stakeholder. */
  token: string;
  signal?: AbortSignal | undefined;
}

/** The largest page that the API gives; pages are counted from 0. */
const pageSize = 250;

const meanings: Readonly<Record<number, string>> = {
  401: 'OS2kitos did not accept the token. Ask its secretariat for a new one, and set KITOS_TOKEN to it.',
  403: 'OS2kitos does not let this user read what other organisations use. Ask its secretariat for access as a stakeholder.',
  404: 'There is no OS2kitos at this address. Mend "address" in content/kitos.yml.',
};

/**
 * Reads the systems with these uuids and who has taken them into use, page by page, by the published API v2
 * (GET /api/v2/it-systems, https://github.com/os2kitos/kitos). Ends as soon as all are found. Rejects with a
 * {@link ForgeFailure} in words for the terminal.
 */
export async function readKitosSystems(access: KitosAccess, wanted: ReadonlySet<string>): Promise<KitosSystem[]> {
  const found = new Map<string, KitosSystem>();
  for (let page = 0; page < limits.kitosPages; page++) {
    const systems = await readPage(access, page);
    for (const system of systems) if (wanted.has(system.uuid)) found.set(system.uuid, system);
    if (systems.length < pageSize || found.size === wanted.size) return [...found.values()];
  }
  throw new ForgeFailure('host', `OS2kitos has more than ${limits.kitosPages} pages of systems; that cannot be right.`);
}

async function readPage(access: KitosAccess, page: number): Promise<KitosSystem[]> {
  const body = await askPage(access, page);
  const parsed = z.array(z.preprocess(toCamelCase, KitosSystem)).safeParse(body);
  if (parsed.success) return parsed.data;
  const fields = new Set(
    parsed.error.issues.map(({ path }) => path.filter((part) => typeof part === 'string').join('.')),
  );
  throw new ForgeFailure(
    'host',
    `OS2kitos answers in another form than its API v2 had: ${[...fields].join(', ') || 'not a list'}. The importer must learn the new form first.`,
  );
}

async function askPage({ address, token, signal }: KitosAccess, page: number): Promise<unknown> {
  const url = new URL('api/v2/it-systems', address.endsWith('/') ? address : `${address}/`);
  url.search = new URLSearchParams({ page: String(page), pageSize: String(pageSize), numberOfUsers: '1' }).toString();
  for (let attempt = 0; ; attempt++) {
    const response = await boundedFetch(url, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
      ...(signal ? { signal } : {}),
    });
    if (response.ok) return readJson(response);
    if (response.status !== 429 || attempt >= limits.kitosPauses) throw explain(response.status);
    const seconds = Math.min(Number(response.headers.get('retry-after')) || 1, limits.apiPause);
    await wait(seconds * limits.apiSecond, undefined, signal ? { signal } : {});
  }
}

async function readJson(response: Response): Promise<unknown> {
  return response.json().catch((cause: unknown) => {
    throw new ForgeFailure('host', 'What OS2kitos answered is no JSON, or was cut off.', { cause });
  });
}

function explain(status: number): ForgeFailure {
  const busy = 'OS2kitos asks for a pause again and again. Try later; nothing was written.';
  return new ForgeFailure(
    'host',
    meanings[status] ?? (status === 429 ? busy : `OS2kitos answered with an error (${status}). Try later.`),
  );
}

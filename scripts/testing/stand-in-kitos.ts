import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A system as `GET /api/v2/it-systems` gives it: `ItSystemResponseDTO` of os2kitos/kitos, the fields in use. */
export interface StandInSystem {
  uuid: string;
  name: string;
  usingOrganizations: { uuid: string; name: string; cvr: string | null }[];
  mainContractSuppliers: { uuid: string; name: string; cvr: string | null }[];
  kle: { uuid: string; name: string }[];
  lastModified: string;
}

/** What the stand-in does instead of answering. */
export type KitosFault = 'busy' | 'changed' | 'truncated' | 'error';

export interface StandInKitos {
  url: string;
  /** Pages that were asked for, in order. */
  pages: number[];
  inject(fault: KitosFault, times: number): void;
  [Symbol.asyncDispose]: () => Promise<void>;
}

/** An OS2kitos on this machine: pages as the published contract has them, the token `good`, and faults by name. */
export async function startStandInKitos(systems: readonly StandInSystem[]): Promise<StandInKitos> {
  let fault: { name: KitosFault; times: number } | undefined;
  const pages: number[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const json = (status: number, body: string) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    if (url.pathname !== '/api/v2/it-systems') return json(404, '{}');
    if (request.headers.authorization !== 'Bearer good') return json(401, '{"message":"Unauthorized"}');
    const size = Number(url.searchParams.get('pageSize') ?? 250);
    const page = Number(url.searchParams.get('page') ?? 0);
    // The contract bounds pages to 250.
    if (size < 1 || size > 250) return json(400, '{}');
    pages.push(page);
    const slice = systems.slice(page * size, (page + 1) * size);
    const name = fault && fault.times-- > 0 ? fault.name : undefined;
    if (name === 'busy') return response.writeHead(429, { 'retry-after': '1' }).end();
    if (name === 'error') return json(500, '{}');
    if (name === 'changed') return json(200, JSON.stringify(slice.map(({ uuid, name }) => ({ uuid, name }))));
    const body = JSON.stringify(slice);
    return json(200, name === 'truncated' ? body.slice(0, -20) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    pages,
    inject: (name, times) => (fault = { name, times }),
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

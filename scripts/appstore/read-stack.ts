import path from 'node:path';
import { z } from 'zod';
import type { RunService, RunStack } from '../../content/model/run-facts.ts';
import { isSafeWord } from '../../content/model/safe-word.ts';
import type { RunFiles } from './find-run-files.ts';
import { risks } from './findings/index.ts';
import type { Risk } from './findings/risk.ts';
import { loadCompose, type LoadedCompose } from './load-compose.ts';
import { readEnvironment } from './read-environment.ts';
import { readService } from './read-service.ts';
import { resolveWithin, type Reading } from './reading.ts';
import { limits } from '../limits.ts';

/** A compose file as facts, with the variables it asks for. */
export interface ReadStack {
  stack: Omit<RunStack, 'source'>;
  asked: LoadedCompose['asked'];
}

const External = z.object({ external: z.union([z.literal(true), z.object({})]) });
const Named = z.object({ name: z.string() });

/** Reads one compose file and reports what is risky in it. Undefined where it cannot be read. */
export function readStack(file: string, files: RunFiles, reading: Reading): ReadStack | undefined {
  const loaded = loadCompose(file, valuesBeside(file, files, reading), reading);
  if (!loaded) return undefined;
  const services = [...loaded.services].map(([name, service]) => {
    const read = readService(name, service);
    for (const risk of [...risks, missingFile(reading)]) risk(read, service).forEach(reading.report);
    return read;
  });
  const external = [...loaded.networks].filter(([, { data }]) => External.safeParse(data).success);
  for (const [what, { path, line }] of external) reading.report({ kind: 'externalNetwork', path, line, what });
  const stack = {
    path: file,
    services,
    includes: loaded.includes,
    externalNetworks: external.map(([name]) => name),
    volumes: Object.entries(loaded.volumes).map(([name, volume]) => ({
      name,
      fixed: External.safeParse(volume).success ? name : (Named.safeParse(volume).data?.name ?? null),
    })),
    environment: beside(file, files.templates),
    missing: [...new Set(services.flatMap((service) => findMissing(file, service, reading)))].toSorted(),
  };
  reportStack(stack, reading);
  return { stack, asked: loaded.asked };
}

function reportStack(stack: Omit<RunStack, 'source'>, { report }: Reading): void {
  const { path: file, services, externalNetworks, volumes, environment } = stack;
  const names = [
    file,
    ...environment,
    ...externalNetworks,
    ...volumes.flatMap(({ name, fixed }) => [name, fixed ?? name]),
  ];
  for (const what of names.filter((name) => !isSafeWord(name)))
    report({ kind: 'unsafeName', path: file, line: 1, what: what.slice(0, limits.quoted) });
  for (const { name, line } of services.filter((service) => !isSafeWord(service.name)))
    report({ kind: 'unsafeName', path: file, line, what: name.slice(0, limits.quoted) });
}

/** Environment files of a service that do not come with the repository. */
function findMissing(file: string, { environmentFiles }: RunService, { has }: Reading): string[] {
  return environmentFiles.filter((name) => {
    const target = resolveWithin(file, name);
    return target !== null && !has(target);
  });
}

function missingFile(reading: Reading): Risk {
  return (service, { at }) => {
    const place = at(['env_file']);
    const missing = findMissing(place.path, service, reading);
    return missing.map((what) => ({ kind: 'missingFile', ...place, what: what.slice(0, limits.quoted) }));
  };
}

/** Values that compose would find: `.env` in the same folder, and else what a template there proposes. */
function valuesBeside(file: string, files: RunFiles, { text }: Reading): Map<string, string> {
  return new Map(
    [...beside(file, files.templates).toReversed(), ...beside(file, files.environments)].flatMap((candidate) =>
      readEnvironment(text(candidate) ?? '').flatMap(({ name, value }) =>
        value === '' ? [] : [[name, value] as const],
      ),
    ),
  );
}

function beside(file: string, candidates: readonly string[]): string[] {
  return candidates.filter((other) => path.posix.dirname(other) === path.posix.dirname(file));
}

import path from 'node:path';
import { z } from 'zod';
import type { RunService, RunStack } from '../../content/model/run-facts.ts';
import { isSafeWord } from '../../content/model/safe-word.ts';
import { settingsOf } from '../../content/model/settings-of.ts';
import type { RunFiles } from './find-run-files.ts';
import { judgeElement, missingFileOf } from './findings/element.ts';
import { risks } from './findings/index.ts';
import type { Risk } from './findings/risk.ts';
import { loadCompose, type Element, type LoadedCompose } from './load-compose.ts';
import { readEnvironment } from './read-environment.ts';
import { readService } from './read-service.ts';
import { resolveWithin, type Reading } from './reading.ts';
import { limits } from '../limits.ts';

/** A compose file as facts, with the variables it asks for. */
export interface ReadStack {
  stack: Omit<RunStack, 'source'>;
  asked: LoadedCompose['asked'];
}

const External = z.object({
  external: z.union([z.literal([true, 'true']), z.object({ name: z.string().optional() })]),
});
const Named = z.object({ name: z.string() });

/** The name that Docker knows a network or volume by; null where it is made up from the project's. */
function fixedName({ name, data }: Element): string | null {
  const { external } = External.safeParse(data).data ?? {};
  const former = typeof external === 'object' ? external.name : undefined;
  return Named.safeParse(data).data?.name ?? former ?? (external === undefined ? null : name);
}

/** Reads one compose file and reports what is risky in it. Undefined where it cannot be read. */
export function readStack(file: string, files: RunFiles, reading: Reading): ReadStack | undefined {
  const loaded = loadCompose(file, valuesBeside(file, files, reading), reading);
  if (!loaded) return undefined;
  const services = [...loaded.services].map(([name, service]) => {
    const read = readService(name, service);
    for (const risk of [...risks, missingFile(reading)]) risk(read, service).forEach(reading.report);
    return read;
  });
  for (const element of loaded.elements) judgeElement(element, reading).forEach(reading.report);
  const networks = elementsOf(loaded, 'networks').filter(({ data }) => External.safeParse(data).success);
  const external = networks.map((network) => ({ ...network, name: fixedName(network) ?? network.name }));
  for (const { name, path, line } of external) reading.report({ kind: 'externalNetwork', path, line, what: name });
  const stack = {
    path: file,
    services,
    includes: loaded.includes,
    externalNetworks: external.map(({ name }) => name),
    volumes: elementsOf(loaded, 'volumes').map((volume) => ({
      name: volume.name,
      fixed: fixedName(volume),
      external: External.safeParse(volume.data).success,
    })),
    environment: environmentBeside(file, files),
    missing: [
      ...new Set([
        ...services.flatMap((service) => findMissing(file, service, reading)),
        ...loaded.elements.flatMap((element) => missingFileOf(element, reading)?.what ?? []),
      ]),
    ].toSorted(),
  };
  reportStack(stack, reading);
  return { stack, asked: loaded.asked };
}

/** The elements of a section; of two with the same name the one of the file that takes in the other. */
function elementsOf({ elements }: LoadedCompose, section: string): Element[] {
  const of = elements.filter((element) => element.section === section);
  return [...new Map(of.map((element) => [element.name, element])).values()];
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

/** Values that compose would find: of the environment files in the same folder, and of templates what they propose. */
function valuesBeside(file: string, files: RunFiles, { text }: Reading): Map<string, string> {
  const own = beside(file, files.environments);
  return new Map(
    [...own, ...environmentBeside(file, files)].flatMap((candidate) =>
      readEnvironment(text(candidate) ?? '').flatMap(({ name, value }) =>
        value === '' ? [] : [[name, value] as const],
      ),
    ),
  );
}

/**
 * Templates beside a compose file, the general before the special, as compose lets a later file win:
 * `.env.example`, then `.env.docker.example`. Where such are named, compose does not look for `.env` by itself.
 */
function environmentBeside(file: string, files: RunFiles): string[] {
  const templates = beside(file, files.templates).toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const made = new Set(templates.map(settingsOf));
  const own = beside(file, files.environments).filter((environment) => !made.has(environment));
  return templates.length > 0 ? [...own, ...templates] : [];
}

function beside(file: string, candidates: readonly string[]): string[] {
  return candidates.filter((other) => path.posix.dirname(other) === path.posix.dirname(file));
}

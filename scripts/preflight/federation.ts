import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const said = {
  says: z.strictObject({ en: z.string().min(1), da: z.string().min(1) }).describe('What is asked for, in a sentence'),
  source: z.url().optional().describe('Where that is written, if not at the source of the catalogue'),
  advice: z.boolean().default(false).describe('Wanted, but not needed to be listed'),
};

/** One thing that a catalogue asks of a repository. */
export const FederationRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), ...said }).describe('publiccode.yml by that name in the root'),
  z.strictObject({ kind: z.literal('valid'), ...said }).describe('No errors in the version that the file names'),
  z.strictObject({ kind: z.literal('standard'), version: z.enum(['0', '1']), ...said }).describe('No errors in this'),
  z.strictObject({ kind: z.literal('keys'), keys: z.array(z.string()).min(1), ...said }).describe('Keys that it needs'),
  z.strictObject({ kind: z.literal('host'), hosts: z.array(z.string()).min(1), ...said }).describe('Where it must lie'),
  z.strictObject({ kind: z.literal('sameRepository'), ...said }).describe('url names the repository it lies in'),
  z.strictObject({ kind: z.literal('openLicence'), ...said }).describe('legal.license is approved by the OSI'),
  z.strictObject({ kind: z.literal('elsewhere'), ...said }).describe('What no repository can tell'),
]);
export type FederationRule = z.output<typeof FederationRule>;

/** A catalogue that takes in what others describe: scripts/preflight/federation/*.yml, in the order of their names. */
export const Federation = z.strictObject({
  name: z.string().min(1).describe('The catalogue, or the standard'),
  source: z.url().describe('Where its rules are written'),
  read: z.iso.date().describe('The day on which they were read there'),
  rules: z.array(FederationRule).min(1),
});
export type Federation = z.output<typeof Federation>;

/** All catalogues whose rules are known here. */
export function readFederations(): Federation[] {
  const folder = path.join(import.meta.dirname, 'federation');
  const files = readdirSync(folder).toSorted();
  return files.map((file) => Federation.parse(parse(readFileSync(path.join(folder, file), 'utf8'))));
}

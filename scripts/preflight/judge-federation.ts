import licences from 'spdx-license-list';
import parseExpression from 'spdx-expression-parse';
import { z } from 'zod';
import { addressKey } from '../../content/model/source.ts';
import { readPubliccode } from '../publiccode/read.ts';
import type { Federation, FederationRule } from './federation.ts';

/** A repository as the catalogues look at it. */
export interface Candidate {
  /** The publiccode.yml in its root, whatever the case and ending of its name. */
  file: { path: string; text: string } | undefined;
  /** Where the repository is published; undefined where that is not known. */
  address: string | undefined;
  /** Whether a path is in the repository. */
  exists: (path: string) => boolean;
}

/** Whether a rule is kept; unknown is what nobody can tell from here. */
export type Kept = 'kept' | 'broken' | 'unknown';

/** What one catalogue would say: refused where a rule that is no advice is broken. */
export interface FederationVerdict {
  federation: Federation;
  verdict: 'accepted' | 'refused';
  /** The same once publiccode.yml is what the patch makes of it. */
  withPatch: 'accepted' | 'refused';
  rules: { rule: FederationRule; kept: Kept }[];
}

/** Judges a repository by the rules of a catalogue: as it is, and with another publiccode.yml. */
export function judgeFederation(federation: Federation, candidate: Candidate, patched: string): FederationVerdict {
  const judgeAll = (of: Candidate) => federation.rules.map((rule) => ({ rule, kept: judge(rule, of) }));
  const sum = (rules: ReturnType<typeof judgeAll>) =>
    rules.some(({ rule, kept }) => kept === 'broken' && !rule.advice) ? 'refused' : 'accepted';
  const rules = judgeAll(candidate);
  const file = { path: 'publiccode.yml', text: patched };
  return { federation, verdict: sum(rules), withPatch: sum(judgeAll({ ...candidate, file })), rules };
}

function judge(rule: FederationRule, { file, address, exists }: Candidate): Kept {
  const data = file && Told.parse(readPubliccode(file.text).data ?? {});
  const is = (holds: boolean): Kept => (holds ? 'kept' : 'broken');
  const holdsAs = (text: string) => is(readPubliccode(text, exists).value !== undefined);
  switch (rule.kind) {
    case 'elsewhere':
      return 'unknown';
    case 'file':
      return is(file?.path === 'publiccode.yml');
    case 'valid':
      return file ? holdsAs(file.text) : 'broken';
    case 'standard':
      return file ? holdsAs(asVersion(file.text, rule.version)) : 'broken';
    case 'keys':
      return is(rule.keys.every((key) => data?.[key] !== undefined));
    case 'host':
      return address === undefined ? 'unknown' : is(rule.hosts.includes(new URL(address).host));
    case 'sameRepository':
      if (data?.url === undefined) return 'broken';
      return address === undefined ? 'unknown' : is(sameAddress(data.url, address));
    case 'openLicence':
      return is(isOpen(data?.legal.license));
  }
}

const Told = z.looseObject({
  url: z.string().optional().catch(undefined),
  legal: z
    .looseObject({ license: z.string().optional().catch(undefined) })
    .catch({})
    .default({}),
});

function sameAddress(one: string, other: string): boolean {
  const plain = (address: string) => addressKey(address.replace(/\/+$/, ''))?.replace(/^https?:/, '');
  return plain(one) === plain(other);
}

/** The same file as if it named that version; one that already is of that line stays as it is. */
function asVersion(text: string, version: string): string {
  const own = /^publiccodeYmlVersion:\s*["']?(\d+)/m.exec(text)?.[1];
  return own === version ? text : text.replace(/^publiccodeYmlVersion:.*$/m, `publiccodeYmlVersion: '${version}'`);
}

/** Whether a licence of the expression that may be chosen is approved; all must be, where they are joined by AND. */
function isOpen(expression: string | undefined): boolean {
  if (expression === undefined) return false;
  try {
    return approved(parseExpression(expression));
  } catch {
    return false;
  }
}

function approved(node: ReturnType<typeof parseExpression>): boolean {
  if ('license' in node) return licences[node.license]?.osiApproved ?? false;
  const [left, right] = [approved(node.left), approved(node.right)];
  return node.conjunction === 'or' ? left || right : left && right;
}

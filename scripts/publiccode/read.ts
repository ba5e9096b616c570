import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { PubliccodeFinding } from '../../content/model/publiccode.ts';
import { findMissingFiles } from './files.ts';
import { applyRules, type Remark } from './rules.ts';
import { PubliccodeV0, PubliccodeV1, type Publiccode } from './schema.ts';
import { toWords } from './to-words.ts';
import { limits } from '../limits.ts';

/** A publiccode.yml as it was read: its value where it keeps the standard, and everything that is to be said of it. */
export interface ReadPubliccode {
  /** What it says, also where it breaks rules: as data, not to be trusted. Undefined where it is no YAML. */
  data: unknown;
  value: Publiccode | undefined;
  findings: PubliccodeFinding[];
}

/**
 * Reads a publiccode.yml with the strictness of the reference parser (https://github.com/italia/publiccode-parser-go):
 * each finding has key, line and message. `exists` tells whether a path is in the repository. Asks no network.
 */
export function readPubliccode(content: string, exists?: (path: string) => boolean): ReadPubliccode {
  const lines = new LineCounter();
  const document = parseDocument(content.slice(0, limits.documentBytes), { lineCounter: lines, prettyErrors: false });
  const broken = document.errors.map((error) =>
    finding('', lines.linePos(error.pos[0]).line, `is not valid YAML: ${error.message}`),
  );
  if (content.length > limits.documentBytes)
    broken.push(finding('', 1, `is longer than ${limits.documentBytes} characters`));
  if (content.includes('\ufffd')) broken.push(finding('', 1, 'is not text in UTF-8'));
  if (broken.length > 0) return { data: undefined, value: undefined, findings: broken };

  const data = toData(document);
  if (data === undefined) return { data, value: undefined, findings: [finding('', 1, 'holds no keys')] };
  const { value, remarks } = judge(data, document);
  const all = [...remarks, ...applyRules(data), ...(exists ? findMissingFiles(data, exists) : [])];
  const findings = all
    .map(({ path, severity, message }) => ({
      key: keyName(path),
      line: lineOf(document, lines, path),
      severity,
      message,
    }))
    .toSorted((a, b) => a.line - b.line || (a.key < b.key ? -1 : 1));
  return { data, value: findings.some(({ severity }) => severity === 'error') ? undefined : value, findings };
}

function judge(data: unknown, document: Document): { value?: Publiccode; remarks: Remark[] } {
  const version = document.get('publiccodeYmlVersion', true);
  const remarks: Remark[] = [];
  // Unquoted, 0.40 would be 0.4: the reference parser asks for a text.
  if (isScalar(version) && typeof version.value !== 'string')
    remarks.push({ path: ['publiccodeYmlVersion'], severity: 'error', message: 'must be in quotes, such as "0"' });
  const isFirst = isScalar(version) && String(version.source ?? version.value).startsWith('1');
  const parsed = (isFirst ? PubliccodeV1 : PubliccodeV0).safeParse(data);
  if (parsed.success) return { value: parsed.data, remarks };
  return { remarks: [...remarks, ...parsed.error.issues.flatMap((issue: z.core.$ZodIssue) => toWords(issue))] };
}

/** Numbers stay as they are written (1.10 is a version), and keys without a value count as left out. */
function toData(document: Document): unknown {
  const copy = document.clone();
  const isVersion = (key: unknown) => isScalar(key) && key.value === 'publiccodeYmlVersion';
  visit(copy, {
    Pair: (_, pair) =>
      isScalar(pair.value) && pair.value.value === null && !isVersion(pair.key) ? visit.REMOVE : undefined,
    Scalar: (_, node) => {
      if (typeof node.value === 'number' || typeof node.value === 'bigint')
        node.value = node.source ?? String(node.value);
    },
  });
  try {
    const data: unknown = copy.toJS({ maxAliasCount: 50 });
    return data !== null && typeof data === 'object' && !Array.isArray(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** `['maintenance', 'contacts', 0, 'name']` → `maintenance.contacts[0].name` */
function keyName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : `${name}${name ? '.' : ''}${String(part)}`),
    '',
  );
}

/** The line of the key, or of the nearest thing around it that is there. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let line = 1;
  for (const part of path) {
    const found = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
      : isSeq(node) && typeof part === 'number'
        ? node.items[part]
        : undefined;
    if (found === undefined) return line;
    const at: unknown = isPair(found) ? found.key : found;
    if (isNode(at) && at.range) line = lines.linePos(at.range[0]).line;
    node = isPair(found) ? found.value : found;
  }
  return line;
}

function finding(key: string, line: number, message: string): PubliccodeFinding {
  return { key, line, severity: 'error', message };
}

import type { z } from 'zod';
import type { Remark } from './rules.ts';

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  boolean: 'true or false',
};

/** What a schema found, in words: of a value with two forms, what is wrong with the one that was meant. */
export function toWords(issue: z.core.$ZodIssue): Remark[] {
  const error = (path: readonly PropertyKey[], message: string): Remark => ({ path, severity: 'error', message });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => error([...issue.path, key], 'is not a key of the standard'));
    case 'invalid_type':
      return [
        error(
          issue.path,
          issue.message.endsWith('received undefined')
            ? 'is missing; the standard requires it'
            : `must be ${kinds[issue.expected] ?? issue.expected}`,
        ),
      ];
    case 'invalid_key':
      return [error(issue.path, issue.issues[0]?.message ?? issue.message)];
    case 'invalid_union': {
      const meant = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
      return meant
        .flatMap((inner) => toWords(inner))
        .map((remark) => error([...issue.path, ...remark.path], remark.message));
    }
    default:
      return [error(issue.path, issue.message)];
  }
}

/** A form whose type fits got further into the value than one whose type doesn't. */
function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(...issues.map(({ code, path }) => path.length + (code === 'invalid_type' ? 0 : 0.5)));
}

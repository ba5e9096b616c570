import { Ajv, type ValidateFunction } from 'ajv';
import specification from './data/compose-spec.json' with { type: 'json' };
import { limits } from '../limits.ts';

let compiled: ValidateFunction | undefined;

/** Compiled when the first compose file is there: it takes a good part of the time in which a harvest starts. */
function validator(): ValidateFunction {
  // Its formats (durations, sizes) are named, but not described, by the specification.
  compiled ??= new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile({
    ...specification,
    $schema: 'http://json-schema.org/draft-07/schema#',
  });
  return compiled;
}

/** What a compose file has that the Compose Specification's own schema does not allow, one breach a field. */
export function judgeCompose(data: unknown): Array<{ field: string[]; what: string }> {
  const validate = validator();
  if (validate(data)) return [];
  const breaches = new Map<string, { field: string[]; what: string }>();
  for (const { instancePath, message, params } of validate.errors ?? []) {
    const field = instancePath
      .split('/')
      .slice(1)
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    const extra: unknown = params['additionalProperty'];
    const key = typeof extra === 'string' ? [...field, extra] : field;
    // Of the branches of a choice, the first says enough.
    const name = key.join('.');
    if (!breaches.has(name))
      breaches.set(name, { field: key, what: `${name || '.'}: ${message ?? ''}`.slice(0, limits.quoted) });
  }
  const all = [...breaches.values()];
  // A breach inside a field is also one of the field.
  return all.filter(({ field }) => !all.some((other) => isInside(other.field, field))).slice(0, limits.listed);
}

function isInside(inner: readonly string[], outer: readonly string[]): boolean {
  return inner.length > outer.length && outer.every((part, index) => inner[index] === part);
}

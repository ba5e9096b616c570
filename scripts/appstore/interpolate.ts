/** A variable that a compose file asks for: `${NAME:-default}`, `${NAME:?message}`. */
export interface AskedVariable {
  name: string;
  default: string | null;
  required: boolean;
}

/** `$$`, `$NAME`, `${NAME}` and `${NAME` with one of `:-`, `-`, `:?`, `?`, `:+`, `+` and a word. */
const reference = /\$(?:(\$)|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-?+])((?:[^{}]|\$\{[^{}]*\})*))?\})/g;

/**
 * Puts values in the place of variables, as the Compose Specification says. A variable without a value and without
 * a default stays as it is written, so that it can be seen that something is missing.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md
 */
function interpolate(
  text: string,
  values: ReadonlyMap<string, string>,
  ask: (variable: AskedVariable) => void = () => undefined,
): string {
  return text.replaceAll(
    reference,
    (whole: string, dollar?: string, bare?: string, braced?: string, given?: string, rest?: string) => {
      if (dollar) return '$';
      const name = bare ?? braced ?? '';
      const [operator, word] = [given ?? '', rest ?? ''];
      const fallback = operator.endsWith('-') ? interpolate(word, values, ask) : null;
      ask({ name, default: fallback, required: operator.endsWith('?') });
      const value = values.get(name);
      const isSet = value !== undefined && (value !== '' || !operator.startsWith(':'));
      if (operator.endsWith('+')) return isSet ? interpolate(word, values, ask) : '';
      return isSet ? value : (fallback ?? whole);
    },
  );
}

/** The same for every text in a structure. Keys stay as they are. */
export function interpolateAll(
  data: unknown,
  values: ReadonlyMap<string, string>,
  ask: (variable: AskedVariable, field: readonly PropertyKey[]) => void,
  field: readonly PropertyKey[] = [],
): unknown {
  if (typeof data === 'string') return interpolate(data, values, (variable) => ask(variable, field));
  if (Array.isArray(data)) return data.map((item, index) => interpolateAll(item, values, ask, [...field, index]));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, interpolateAll(value, values, ask, [...field, key])]),
  );
}

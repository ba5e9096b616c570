/** Values for the {placeholders} of a text; `count` also chooses the plural form. */
export type Values = Record<string, string | number>;

/** Gives a text of the interface. */
export type Translator<Key extends string> = (key: Key, values?: Values) => string;

/**
 * Makes the function that looks texts up. A key with a `count` is looked up as `key_one`, `key_other` …
 * by the language's own plural rules; a text that a language lacks comes from the fallback.
 */
export function createTranslator<Key extends string>(
  locale: string,
  strings: Readonly<Record<string, string>>,
  fallback: Readonly<Record<string, string>>,
): Translator<Key> {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (key, values = {}) => {
    const { count } = values;
    const forms = typeof count === 'number' ? [`${key}_${rules.select(count)}`, `${key}_other`, key] : [key];
    const form = forms.find((name) => name in strings) ?? forms.find((name) => name in fallback);
    if (form === undefined) throw new Error(`content/strings: no language has the text “${key}”.`);
    return fill(strings[form] ?? fallback[form] ?? '', values, numbers);
  };
}

function fill(text: string, values: Values, numbers: Intl.NumberFormat): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? numbers.format(value) : value;
  });
}

/** `2026-08-21`, `2026-08`, `2026` or a point in time, as people of a language write it. */
export function formatDay(locale: string, day: string): string {
  const parts = day.slice(0, 10).split('-').length;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (parts > 1) options.month = parts === 2 ? 'long' : 'short';
  if (parts > 2) options.day = 'numeric';
  return dates(locale, options).format(new Date(day));
}

export function formatNumber(locale: string, value: number): string {
  return numbers(locale, {}).format(value);
}

/** An amount of money as people of a language write it, without decimals where there are none: “1.234 kr.” */
export function formatPrice(locale: string, { amount, currency }: { amount: number; currency: string }): string {
  const options = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
  return numbers(locale, options).format(amount);
}

/** A span of time in the largest unit of which it holds two: “6 timer”, “3 dage”. */
export function formatHours(locale: string, hours: number): string {
  const [unit, value] = hours < 2 ? ['minute', hours * 60] : hours < 48 ? ['hour', hours] : ['day', hours / 24];
  return numbers(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(value);
}

/** Words joined as a language joins them: “a, b og c”. */
export function formatList(locale: string, words: readonly string[]): string {
  return lists(locale, { type: 'conjunction' }).format(words);
}

/** The name of a language, in another language: `en` is “engelsk” in Danish. */
export function languageName(locale: string, language: string): string {
  return names(locale, { type: 'language' }).of(language) ?? language;
}

/** The name of a language in itself, as a reader of it looks for it: “Dansk”, “English”. */
export function ownName(language: string): string {
  const name = languageName(language, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

// To make a formatter takes some 50 µs, and a page of releases has hundreds of days.
const dates = kept<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>((...of) => new Intl.DateTimeFormat(...of));
const numbers = kept<Intl.NumberFormatOptions, Intl.NumberFormat>((...of) => new Intl.NumberFormat(...of));
const lists = kept<Intl.ListFormatOptions, Intl.ListFormat>((...of) => new Intl.ListFormat(...of));
const names = kept<Intl.DisplayNamesOptions, Intl.DisplayNames>((...of) => new Intl.DisplayNames(...of));

/** Makes a formatter once for each language and each set of options. */
function kept<Options, Formatter>(make: (locale: string, options: Options) => Formatter) {
  const made = new Map<string, Formatter>();
  return (locale: string, options: Options): Formatter => {
    const key = JSON.stringify([locale, options]);
    const formatter = made.get(key) ?? make(regional(locale), options);
    made.set(key, formatter);
    return formatter;
  };
}

/** “English” alone would write 8/21/2026; the catalogue's readers are in Europe. */
function regional(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}

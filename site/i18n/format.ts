/** `2026-08-21`, `2026-08`, `2026` or a point in time, as people of a language write it. */
export function formatDay(locale: string, day: string): string {
  const parts = day.slice(0, 10).split('-').length;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (parts > 1) options.month = parts === 2 ? 'long' : 'short';
  if (parts > 2) options.day = 'numeric';
  return new Intl.DateTimeFormat(regional(locale), options).format(new Date(day));
}

export function formatNumber(locale: string, value: number): string {
  return new Intl.NumberFormat(regional(locale)).format(value);
}

/** An amount of money as people of a language write it, without decimals where there are none: “1.234 kr.” */
export function formatPrice(locale: string, { amount, currency }: { amount: number; currency: string }): string {
  const options = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
  return new Intl.NumberFormat(regional(locale), options).format(amount);
}

/** A span of time in the largest unit of which it holds two: “6 timer”, “3 dage”. */
export function formatHours(locale: string, hours: number): string {
  const [unit, value] = hours < 2 ? ['minute', hours * 60] : hours < 48 ? ['hour', hours] : ['day', hours / 24];
  return new Intl.NumberFormat(regional(locale), {
    ...{ style: 'unit', unit, unitDisplay: 'long' },
    maximumFractionDigits: 0,
  }).format(value);
}

/** Words joined as a language joins them: “a, b og c”. */
export function formatList(locale: string, words: readonly string[]): string {
  return new Intl.ListFormat(regional(locale), { type: 'conjunction' }).format(words);
}

/** The name of a language, in another language: `en` is “engelsk” in Danish. */
export function languageName(locale: string, language: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
}

/** The name of a language in itself, as a reader of it looks for it: “Dansk”, “English”. */
export function ownName(language: string): string {
  const name = languageName(language, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** “English” alone would write 8/21/2026; the catalogue's readers are in Europe. */
function regional(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}

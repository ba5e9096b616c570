/** Addresses of a site in several languages, below a base path. */
export interface Paths {
  /** The address of a page in a language: `('en', '/products/')` → `/base/en/products/`. */
  page(locale: string, path: string): string;
  /** The address of a file that is the same in all languages. */
  file(path: string): string;
  /** The same page in all languages, as whole addresses. */
  alternates(path: string): { locale: string; href: string }[];
  /** What stands for the language in a route: nothing for the first one. */
  parameter(locale: string): string | undefined;
}

/** The first language has no prefix. */
export function createPaths(site: string, languages: readonly string[]): Paths {
  const { origin, pathname } = new URL(site);
  const base = pathname.replace(/\/$/, '');
  const parameter = (locale: string) => (locale === languages[0] ? undefined : locale);
  const file = (path: string) => `${base}${path}`;
  const page = (locale: string, path: string) => {
    const prefix = parameter(locale);
    return file(prefix ? `/${prefix}${path}` : path);
  };
  return {
    page,
    file,
    parameter,
    alternates: (path) => languages.map((locale) => ({ locale, href: origin + page(locale, path) })),
  };
}

/** The path that a finished site has at its host: `https://host/catalogue` → `/catalogue/`. */
export function basePath(url: string): string {
  const { pathname } = new URL(url);
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

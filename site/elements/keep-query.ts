/** Lets the links to the same list in another language, order or form lead to the same question. */
export function keepQuery() {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language-switch], a[data-keep-query]')) {
    link.search = location.search;
  }
}

/** Lets the language switch lead to the same question in the other language. */
export function keepQuery() {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language-switch]')) {
    link.search = location.search;
  }
}

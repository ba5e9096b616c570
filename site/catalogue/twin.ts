/** The name of a page’s twin in Markdown, beside its `index.html` (https://llmstxt.org); the build writes it. */
export const twin = 'index.html.md';

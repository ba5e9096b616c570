import type { Options as Schema } from 'rehype-sanitize';

/**
 * What third-party HTML may consist of. It follows GitHub's allow-list, so that a document looks as it does at
 * home; every difference has its reason beside it. Anything that is not named here disappears, its text stays.
 */
export const allowedHtml: Schema = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'div', 'span', 'blockquote', 'pre', 'section'],
    ...['b', 'strong', 'i', 'em', 's', 'strike', 'del', 'ins', 'sub', 'sup', 'small', 'mark', 'abbr', 'cite', 'dfn'],
    ...['q', 'code', 'kbd', 'samp', 'tt', 'var', 'time', 'wbr', 'ruby', 'rt', 'rp'],
    ...['a', 'img', 'picture', 'figure', 'figcaption', 'details', 'summary'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    // Task lists: GitHub adds these itself, here they pass the same door as everything else.
    'input',
    // Left out although GitHub has them: `bdo` turns text around, `source` would need a second picture store.
  ],
  attributes: {
    // `page-title`: a link of a table of contents, which shows the title of the page it leads to.
    a: [
      ['className', 'page-title'],
      'href',
      'name',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['ariaLabel', /^Back to reference [\d-]+$/],
    ],
    img: ['src', 'alt', 'width', 'height'],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
    // Code blocks carry their language here; highlighting happens after the door.
    code: [['className', /^language-[\w#+.-]{1,40}$/, 'math-inline', 'math-display']],
    // Footnotes and task lists, as remark writes them.
    h2: [['className', 'sr-only']],
    // An emoji in a heading, with its name for the anchor; `headings.ts` leaves only the emoji.
    span: [['className', 'emoji']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    li: ['value', ['className', 'task-list-item']],
    ul: [['className', 'contains-task-list']],
    ol: ['start', ['type', 'a', 'A', 'i', 'I'], ['className', 'contains-task-list']],
    // Callouts: written by this project from alerts, admonitions and kramdown classes.
    div: [['className', /^callout(-[a-z]+)?$/]],
    details: ['open', ['className', /^(callout(-[a-z]+)?|tab)$/]],
    p: [['className', 'callout-title']],
    summary: [['className', 'callout-title']],
    th: ['colSpan', 'rowSpan', 'scope', 'abbr'],
    td: ['colSpan', 'rowSpan'],
    time: ['dateTime'],
    // `align` becomes a class later on: the attribute itself is no longer HTML.
    '*': ['id', 'lang', 'title', ['dir', 'ltr', 'rtl', 'auto'], 'align'],
  },
  // Parts stand only in their wholes.
  ancestors: {
    ...{ caption: ['table'], thead: ['table'], tbody: ['table'], tfoot: ['table'] },
    ...{ tr: ['table'], th: ['table'], td: ['table'], li: ['ul', 'ol'], dt: ['dl'], dd: ['dl'] },
    ...{ figcaption: ['figure'], summary: ['details'], rt: ['ruby'], rp: ['ruby'] },
  },
  // Relative addresses pass as well; every address is resolved anew afterwards and written from the result.
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  // All else is unwrapped: an element that is not allowed must not take the text in it, or after it, along.
  strip: ['script', 'style'],
  // Ids are made safe by `anchors.ts`, which knows the headings and keeps the anchors that deep links rely on.
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};

const marks = {
  end: '</head>',
  unlisted: '<meta name="robots" content="noindex"',
  modified: '<meta property="article:modified_time" content="',
};

/**
 * What the sitemap says of a page, as the page itself says it; undefined where it leaves it to search engines to forget
 * it. Only the date becomes a text, one of its own: a part of a text would keep the whole page in memory.
 */
export function readListed(page: Uint8Array): { modified?: string | undefined } | undefined {
  const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
  const end = bytes.indexOf(marks.end);
  const head = bytes.subarray(0, end === -1 ? undefined : end);
  if (head.includes(marks.unlisted)) return undefined;
  const mark = head.indexOf(marks.modified);
  if (mark === -1) return {};
  const start = mark + marks.modified.length;
  return { modified: head.toString('utf8', start, head.indexOf('"', start)) };
}

/** A heading with the line it stands in. */
export interface Heading {
  title: string;
  line: number;
}

const fence = /^\s*(```|~~~)/;
const underline = /^([=\-~^"'#*+])\1{2,}\s*$/;

/** Headings by their signs and underlines, in Markdown, AsciiDoc and reStructuredText; not those inside code. */
export function headingsOf(text: string): Heading[] {
  const headings: Heading[] = [];
  let code = false;
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    if (fence.test(line)) code = !code;
    if (code || line.length > 300) return;
    const title = /^\s{0,3}(?:#{1,6}|={1,6})\s+(.*?)[#=\s]*$/.exec(line)?.[1];
    if (title) headings.push({ title, line: index + 1 });
    else if (/^\s{0,3}\p{L}/u.test(line) && underline.test(lines[index + 1] ?? ''))
      headings.push({ title: line.trim(), line: index + 1 });
  });
  return headings;
}

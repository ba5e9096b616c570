/** A heading with the line it stands in. */
export interface Heading {
  title: string;
  line: number;
  /** 1 for the highest. */
  depth: number;
}

const fence = /^\s*(```|~~~)/;
const underline = /^([=\-~^"'#*+])\1{2,}\s*$/;

/** Headings by their signs and underlines, in Markdown, AsciiDoc and reStructuredText; not those inside code. */
export function headingsOf(text: string): Heading[] {
  const headings: Heading[] = [];
  let code = false;
  const lines = text.split('\n');
  const underlines: string[] = [];
  const depthOf = (sign: string) =>
    (underlines.includes(sign) ? 0 : underlines.push(sign)) || underlines.indexOf(sign) + 1;
  lines.forEach((line, index) => {
    if (fence.test(line)) code = !code;
    if (code || line.length > 300) return;
    const [, signs, title] = /^\s{0,3}(#{1,6}|={1,6})\s+(.*?)[#=\s]*$/.exec(line) ?? [];
    const [, sign] = underline.exec(lines[index + 1] ?? '') ?? [];
    if (signs && title) headings.push({ title, line: index + 1, depth: signs.length });
    else if (sign && /^\s{0,3}\p{L}/u.test(line))
      headings.push({ title: line.trim(), line: index + 1, depth: depthOf(sign) });
  });
  return headings;
}

/** The text from one heading to the next that is not below it. */
export function sectionOf(text: string, { line, depth }: Heading): string {
  const next = headingsOf(text).find((heading) => heading.line > line && heading.depth <= depth);
  return text
    .split('\n')
    .slice(line, next ? next.line - 1 : undefined)
    .join('\n');
}

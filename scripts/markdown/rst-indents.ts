/** A part of a list: where its text begins in the source, and where it is to begin. */
interface Frame {
  from: number;
  to: number;
  /** What stands in it is text as it is: code, or what belongs to a directive. */
  verbatim: boolean;
}

const marker = /^(?:[-*+•]|#\.|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])[ ]+(?=\S)/i;
const directive = /^\.\.[ ]/;
const outside: Frame = { from: 0, to: 0, verbatim: false };

/**
 * Moves lists and directives that are indented further than the text of the list item they stand in to where that
 * text begins, apart from it by a blank line: people write them so, and the parser takes them for its running text.
 * `lines` tells of each line which one of the source it was, from 1.
 */
export function settleRstIndents(source: string): { text: string; lines: number[] } {
  let frames: Frame[] = [];
  const settled: Array<{ line: string; number: number }> = [];
  for (const [index, line] of source.split('\n').entries()) {
    const number = index + 1;
    const text = line.trimStart();
    if (text === '') {
      settled.push({ line: '', number });
      continue;
    }
    const indent = line.length - text.length;
    frames = frames.filter(({ from }) => from <= indent);
    const around = frames.at(-1) ?? outside;
    const item = around.verbatim ? null : marker.exec(text);
    const isDirective = !around.verbatim && directive.test(text);
    const isTooFar = (item !== null || isDirective) && around !== outside && indent > around.from;
    const to = isTooFar ? around.to : around.to + indent - around.from;
    if (isTooFar && settled.at(-1)?.line !== '') settled.push({ line: '', number });
    settled.push({ line: ' '.repeat(to) + text, number });
    if (isTooFar) frames.push({ from: indent, to, verbatim: false });
    if (item) frames.push({ from: indent + item[0].length, to: to + item[0].length, verbatim: false });
    if (isDirective || text.endsWith('::')) frames.push({ from: indent + 1, to: to + 1, verbatim: true });
  }
  return { text: settled.map(({ line }) => line).join('\n'), lines: settled.map(({ number }) => number) };
}

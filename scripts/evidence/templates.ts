import { createHash } from 'node:crypto';
import type { TemplatePrints } from '../../content/model/method.ts';

/** Prints of a text's lines, by which it can be recognised without being kept: one for each line with words. */
export function printLines(text: string): string[] {
  const lines = text.split('\n').map((line) => (line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' '));
  const prints = lines
    .filter((line) => line.length > 3)
    .map((line) => createHash('sha256').update(line).digest('hex').slice(0, 10));
  return [...new Set(prints)].toSorted();
}

/** What a document has beside the lines of a template. */
export function linesBeyond(text: string, { lines }: TemplatePrints[number]): string {
  const known = new Set(lines);
  return text
    .split('\n')
    .filter((line) => !printLines(line).some((print) => known.has(print)))
    .join('\n');
}

/**
 * The template that a document is a copy of: nearly all of its lines are the template's, and it adds next to
 * nothing. A short document may share a line with anything, so three lines are the least that tell.
 */
export function findTemplate(
  text: string,
  templates: TemplatePrints,
  share: number,
): TemplatePrints[number] | undefined {
  const lines = printLines(text);
  if (lines.length < 3) return undefined;
  const alike = templates.map((template) => {
    const own = new Set(template.lines);
    return { template, share: lines.filter((line) => own.has(line)).length / lines.length };
  });
  return alike.toSorted((a, b) => b.share - a.share).find((candidate) => candidate.share >= share)?.template;
}

import { codeOf, linkOf, pictureOf, type MarkdownText } from './markdown-text.ts';

const marks = new Map([
  ['b', '**'],
  ['strong', '**'],
  ['em', '*'],
  ['i', '*'],
  ['del', '~~'],
  ['s', '~~'],
]);

/** Begins an element within a text; answers what its end does. */
export function beginInText(
  text: MarkdownText,
  name: string,
  attributes: Readonly<Record<string, string>>,
  origin: string,
): (() => void) | undefined {
  const within = (mark: string, wrap: (told: string) => string) =>
    text.open(mark, wrap) ? () => text.close() : undefined;
  const mark = marks.get(name);
  if (mark !== undefined) return within(mark, (told) => mark + told + mark);
  const { href, src, alt } = attributes;
  switch (name) {
    case 'a':
      text.setApart();
      return href === undefined ? undefined : within('a', (told) => linkOf(told, href, origin));
    case 'code':
    case 'kbd':
    case 'samp':
      return within('code', codeOf);
    case 'sub':
    case 'sup':
      return within(name, (told) => `<${name}>${told}</${name}>`);
    case 'img':
      if (src && alt) text.write(pictureOf(alt, src, origin));
      return undefined;
    case 'br':
      text.write('\n');
      return undefined;
    case 'time':
    case 'span':
      if (name === 'span' && attributes['class'] === undefined) return undefined;
      text.setApart();
      return () => text.setApart();
    default:
      return undefined;
  }
}

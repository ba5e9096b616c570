import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const require = createRequire(import.meta.url);

/** Words are drawn as outlines: a picture must not look otherwise where other fonts are installed, or none. */
const fonts = { 400: load(400), 700: load(700) };

export interface Lines {
  weight: keyof typeof fonts;
  size: number;
  /** The width that a line may have, and how many lines there may be; the last one ends in … where there is more. */
  width: number;
  most: number;
}

/** Breaks a text into lines and draws them as SVG, the first with its base line at 0. Answers how high they are. */
export function writeWords(text: string, { weight, size, width, most }: Lines): { svg: string; height: number } {
  const font = fonts[weight];
  const fits = (line: string) => (font.layout(line).advanceWidth / font.unitsPerEm) * size <= width;
  const lines = breakLines(text.trim().split(/\s+/), fits, most);
  const height = size * 1.3;
  const svg = lines.map(
    (line, index) => `<g transform="translate(0 ${index * height})">${outline(line, font, size)}</g>`,
  );
  return { svg: svg.join(''), height: lines.length * height };
}

function breakLines(words: readonly string[], fits: (line: string) => boolean, most: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else if (lines.length < most) lines.push(shorten(word, fits));
    else return [...lines.slice(0, -1), shorten(`${longer}…`, fits)];
  }
  return lines;
}

function shorten(line: string, fits: (line: string) => boolean): string {
  let short = line;
  while (short.length > 1 && !fits(short)) short = `${short.slice(0, -2).trimEnd()}…`;
  return short;
}

function outline(line: string, font: Font, size: number): string {
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(line);
  let x = 0;
  const paths = glyphs.map((glyph, index) => {
    const at = x;
    x += positions[index]?.xAdvance ?? 0;
    return `<path transform="translate(${at} 0)" d="${glyph.path.toSVG()}"/>`;
  });
  return `<g transform="scale(${scale} ${-scale})">${paths.join('')}</g>`;
}

function load(weight: number): Font {
  const file = require.resolve(
    `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
  );
  const font = create(readFileSync(file));
  if (!('layout' in font)) throw new Error(`${file} is a collection of fonts, and one font is needed.`);
  return font;
}

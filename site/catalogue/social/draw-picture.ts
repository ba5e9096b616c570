import { shown, translations } from '../../i18n/index.ts';
import { accentColours } from '../accent.ts';
import { catalog } from '../settings.ts';
import type { Solution } from '../solution.ts';
import { writeWords } from './write-words.ts';

const margin = 80;
const size = { width: 1200, height: 630 };

/** What is shown where somebody shares a link to a solution: its name, what it does, and how far it has come. */
export function drawPicture(locale: string, { product }: Solution): string {
  const { strong } = accentColours(catalog.accent ?? '#0b5a5e', 'light');
  const t = translations(locale);
  const width = size.width - 2 * margin;
  const name = writeWords(product.name, { weight: 700, size: 84, width, most: 2 });
  const summary = writeWords(shown(product.summary.value, locale).text, { weight: 400, size: 42, width, most: 4 });
  const foot = writeWords(`${catalog.name} · ${t(`stage.${product.stage.value}`)}`, {
    weight: 400,
    size: 30,
    width,
    most: 1,
  });
  const at = (y: number, svg: string, fill: string) =>
    `<g transform="translate(${margin} ${y})" fill="${fill}">${svg}</g>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">`,
    `<path d="M0 0h${size.width}v${size.height}H0z" fill="#fff"/><path d="M0 0h24v${size.height}H0z" fill="${strong}"/>`,
    at(150, name.svg, strong),
    at(150 + name.height - 20, summary.svg, '#1b2226'),
    at(size.height - 60, foot.svg, '#47545b'),
    '</svg>',
  ].join('');
}

import { legalText } from './feeds/feed.ts';

/** A badge of two words as SVG: readable at every size, and by those who hear it. */
export function toBadge(label: string, value: string): string {
  const [left, right] = [widthOf(label), widthOf(value)];
  const total = left + right;
  const words = (text: string, x: number) => `<text x="${x}" y="14">${escape(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${total}" height="20" viewBox="0 0 ${total} 20" role="img" aria-label="${escape(label)}: ${escape(value)}">`,
    `<title>${escape(label)}: ${escape(value)}</title>`,
    `<rect width="${left}" height="20" fill="#333"/><rect x="${left}" width="${right}" height="20" fill="#1a5c38"/>`,
    '<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">',
    words(label, left / 2) + words(value, left + right / 2),
    '</g></svg>\n',
  ].join('');
}

/** About seven pixels a letter at this size, and room at both ends. */
function widthOf(text: string): number {
  return Math.round(Array.from(text).length * 7) + 12;
}

function escape(text: string): string {
  return legalText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

import type { DrawnMap } from './draw-map.ts';

/** The colours of the tokens, said again: a picture does not see the style sheets of the page it stands on. */
const colours = `path{fill:#f2f4f1;stroke:#75827f;stroke-width:.5}.in{fill:#0b5a5e}
@media(prefers-color-scheme:dark){path{fill:#1b2223;stroke:#77868a}.in{fill:#79cbc6}}`;

/** A map as a picture of its own: all places in one outline, and over it those that are marked. */
export function mapToSvg({ width, height, places }: DrawnMap, marked: ReadonlySet<number>): string {
  const land = places.filter(({ code }) => !marked.has(code));
  const path = (name: string, of: typeof places) =>
    of.length > 0 ? `<path class="${name}" d="${of.map(({ path }) => path).join('')}"/>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><style>${colours}</style>${path('out', land)}${path(
    'in',
    places.filter(({ code }) => marked.has(code)),
  )}</svg>`;
}

import type { DrawnMap } from './draw-map.ts';

/** The colours of the tokens, said again: a picture does not see the style sheets of the page it stands on. */
const colours = `path{fill:#f2f4f1;stroke:#75827f;stroke-width:.5}.in{fill:#0b5a5e}.pilot{fill:#8fc1bd}
@media(prefers-color-scheme:dark){path{fill:#1b2223;stroke:#77868a}.in{fill:#79cbc6}.pilot{fill:#3d6f6e}}`;

/** What is known of a place on the map: solutions in operation, or being tried out. */
export type Marked = ReadonlyMap<number, { inUse: boolean }>;

/** A map as a picture of its own: all places in one outline, and over it those that are marked. */
export function mapToSvg({ width, height, places }: DrawnMap, marked: Marked): string {
  const kindOf = (code: number) => {
    const place = marked.get(code);
    if (!place) return 'out';
    return place.inUse ? 'in' : 'pilot';
  };
  const path = (kind: ReturnType<typeof kindOf>) => {
    const outlines = places.filter(({ code }) => kindOf(code) === kind).map((place) => place.path);
    return outlines.length > 0 ? `<path class="${kind}" d="${outlines.join('')}"/>` : '';
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><style>${colours}</style>${path('out')}${path('pilot')}${path('in')}</svg>`;
}

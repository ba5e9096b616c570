import type { PlaceMap } from '../../../content/model/map.ts';

/** A place as it is drawn. */
export interface DrawnPlace {
  /** The official code without leading zeros, as numbers are compared. */
  code: number;
  name: string;
  /** The outline, for the `d` of an SVG path. */
  path: string;
}

/** A map as it is drawn: places in a box of `width` × `height` units. */
export interface DrawnMap {
  width: number;
  height: number;
  places: DrawnPlace[];
}

type Position = readonly [number, number];

/**
 * Draws a map in a box of a given width. Degrees become units by the equirectangular projection, true in the middle
 * of the map: for a country as small as Denmark no eye sees the difference.
 */
export function drawMap({ features }: Pick<PlaceMap, 'features'>, width: number): DrawnMap {
  const outlines = features.map(({ properties, geometry }) => ({
    properties,
    rings: geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  }));
  const all = outlines.flatMap(({ rings }) => rings.flat());
  const [west, east] = extent(all.map(([longitude]) => longitude));
  const [south, north] = extent(all.map(([, latitude]) => latitude));
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / ((east - west) * squeeze);
  const toUnits = ([longitude, latitude]: Position): Position => [
    Math.round((longitude - west) * squeeze * scale),
    Math.round((north - latitude) * scale),
  ];
  return {
    width,
    height: Math.ceil((north - south) * scale),
    places: outlines.map(({ properties: { code, name }, rings }) => ({
      code: Number(code),
      name,
      path: rings.map((ring) => outline(ring.map(toUnits))).join(''),
    })),
  };
}

/** A closed outline, each point told by its distance from the one before, which is shorter. */
function outline(points: readonly Position[]): string {
  const [start = [0, 0], ...rest] = points.slice(0, -1);
  let [x, y] = start;
  const steps = rest.flatMap(([nextX, nextY]) => {
    const step = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return step.some((part) => part !== 0) ? [step.join(' ')] : [];
  });
  return `M${start.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

function extent(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
}

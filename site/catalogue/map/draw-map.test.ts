import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PlaceMap } from '../../../content/model/map.ts';
import { drawMap } from './draw-map.ts';

const square = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

test('north is up, west is left, and the outline closes by itself', () => {
  const map = drawMap(
    {
      features: [
        {
          type: 'Feature',
          properties: { code: '0101', name: 'Sydvest' },
          geometry: { type: 'Polygon', coordinates: [square(10, 0, 1)] },
        },
        {
          type: 'Feature',
          properties: { code: '0102', name: 'Nordøst' },
          geometry: { type: 'MultiPolygon', coordinates: [[square(11, 1, 1)]] },
        },
      ],
    },
    100,
  );
  expect(map).toEqual({
    width: 100,
    height: 101,
    places: [
      { code: 101, name: 'Sydvest', path: 'M0 100l50 0 0-50-50 0z' },
      { code: 102, name: 'Nordøst', path: 'M50 50l50 0 0-50-50 0z' },
    ],
  });
});

test('the map of Denmark has its 98 municipalities, each with a code of its own and something to see', () => {
  const file = PlaceMap.parse(JSON.parse(readFileSync('content/maps/municipalities.geojson', 'utf8')));
  const { places } = drawMap(file, 600);
  expect(new Set(places.map(({ code }) => code)).size).toBe(98);
  for (const { name, path } of places) expect(path.length, name).toBeGreaterThan(10);
});

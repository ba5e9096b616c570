import { expect, test } from 'vitest';
import { mapToSvg } from './map-to-svg.ts';

test('those in operation and those that try it out have a colour each', () => {
  const places = [
    { code: 101, name: 'Syd', path: 'M0 0z' },
    { code: 102, name: 'Nord', path: 'M1 1z' },
    { code: 103, name: 'Vest', path: 'M2 2z' },
  ];
  const marked = new Map([
    [101, { inUse: true }],
    [102, { inUse: false }],
  ]);
  expect(mapToSvg({ width: 9, height: 9, places }, marked).split('</style>')[1]).toBe(
    '<path class="out" d="M2 2z"/><path class="pilot" d="M1 1z"/><path class="in" d="M0 0z"/></svg>',
  );
});

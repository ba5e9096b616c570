import { expect, test } from 'vitest';
import { Organisation } from '../../../content/model/organisation.ts';
import { usesByPlace } from './uses-by-place.ts';

const organisations = new Map([
  ['aarhus', Organisation.parse({ name: 'Aarhus Kommune', kind: 'municipality', code: '751' })],
  ['midt', Organisation.parse({ name: 'Region Midtjylland', kind: 'region', code: '1082' })],
]);
const uses = [
  { organisation: 'aarhus', product: 'os2mo', status: 'inUse' as const },
  { organisation: 'aarhus', product: 'os2iot', status: 'pilot' as const },
  { organisation: 'aarhus', product: 'os2ai', status: 'stopped' as const },
  { organisation: 'midt', product: 'os2mo', status: 'inUse' as const },
  { organisation: 'nobody', product: 'os2mo', status: 'inUse' as const },
];

test('municipalities are counted by their code, with what they use or try out', () => {
  expect([...usesByPlace(uses, organisations)]).toEqual([[751, { organisation: 'aarhus', count: 2, inUse: true }]]);
  const tried = uses.filter(({ product }) => product === 'os2iot');
  expect([...usesByPlace(tried, organisations)]).toEqual([[751, { organisation: 'aarhus', count: 1, inUse: false }]]);
});

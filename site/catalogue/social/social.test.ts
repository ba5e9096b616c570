import sharp from 'sharp';
import { expect, test } from 'vitest';
import { exampleProduct, exampleSolutions } from '../examples.ts';
import { drawPicture } from './draw-picture.ts';
import { writeWords } from './write-words.ts';

const lines = { weight: 400, size: 40, width: 400, most: 2 } as const;

test('a text is broken into lines that fit, and ends in … where there is more', () => {
  expect(writeWords('Kort', lines).height).toBe(52);
  expect(writeWords('En lang sætning, der ikke kan stå på en enkelt linje', lines).height).toBe(104);
  const word = writeWords('Kommunesammenlægningsudvalgsformandskandidat', { ...lines, most: 1 });
  expect(word.svg).not.toContain('NaN');
});

test('the picture is of the size that social networks ask for, whatever the product is called', async () => {
  for (const name of ['OS2mo', '</svg><script>', 'Ω'.repeat(80), '\u0000']) {
    const [solution] = exampleSolutions({ products: new Map([['eks', exampleProduct({ name })]]) });
    const svg = solution ? drawPicture('da', solution) : '';
    expect(svg).not.toContain('<script');
    expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject({ width: 1200, height: 630 });
  }
});

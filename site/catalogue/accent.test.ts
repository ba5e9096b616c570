import { expect, test } from 'vitest';
import { accentColours, contrast, parseColour } from './accent.ts';

test.each(['#ffcc00', '#000000', '#ffffff', '#0b5a5e', '#e4003a', '#7f7f7f'])(
  '%s becomes readable in both schemes',
  (accent) => {
    for (const scheme of ['light', 'dark'] as const) {
      const { accent: colour, on } = accentColours(accent, scheme);
      const papers = { light: ['#fdfdfb', '#f2f4f1'], dark: ['#14191a', '#1b2223'] }[scheme];
      for (const other of [...papers, on]) {
        expect(contrast(parseColour(colour), parseColour(other))).toBeGreaterThanOrEqual(4.5);
      }
    }
  },
);

test('a colour that is readable already stays as it is', () => {
  expect(accentColours('#0b5a5e', 'light').accent).toBe('#0b5a5e');
});

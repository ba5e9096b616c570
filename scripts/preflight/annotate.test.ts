import { expect, test } from 'vitest';
import { toAnnotation } from './annotate.ts';

test('a problem stands at its file and line', () => {
  expect(
    toAnnotation({
      severity: 'error',
      file: 'publiccode.yml',
      line: 3,
      title: 'publiccode.yml',
      message: 'name is missing.',
    }),
  ).toBe('::error file=publiccode.yml,line=3,title=publiccode.yml::name is missing.');
});

test('no text from a file becomes a command or another property', () => {
  expect(
    toAnnotation({ severity: 'notice', file: 'a,line=9::b.md', title: 'x:y', message: '100 %\r\n::add-mask::secret' }),
  ).toBe('::notice file=a%2Cline=9%3A%3Ab.md,title=x%3Ay::100 %25%0D%0A::add-mask::secret');
});

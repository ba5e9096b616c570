import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** A unified diff that `git apply` takes, from the file as it is (or none) to publiccode.yml as it should be. */
export function toPatch(file: { path: string; text: string } | undefined, wanted: string): string {
  if (file?.text === wanted && file.path === 'publiccode.yml') return '';
  const from = file ? `a/${file.path}` : '/dev/null';
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(from, 'b/publiccode.yml', file?.text ?? '', wanted, undefined, undefined, options);
}

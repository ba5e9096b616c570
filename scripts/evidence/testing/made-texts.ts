import type { Verdict } from '../../../content/model/evidence.ts';
import { printLines } from '../templates.ts';
import type { MadeRepository } from './make-subject.ts';

/** What a made product is called, what a check must say of it, and its repositories. */
export type Case = [name: string, verdict: Verdict, repositories: MadeRepository[]];

export const words = (count: number) =>
  Array.from({ length: count }, (_, index) => `ord${'abcdefghij'[index % 10] ?? ''}`).join(' ');
export const mpl = { spdx: 'MPL-2.0', similarity: 1, path: 'LICENSE' };
export const commits = (count: number, files: number | null) => Array.from({ length: count }, () => files);
export const security = `# Security policy\n\nHow to report it.\n\nWrite to the people in charge.\n\n${words(45)}`;
/** A template that has an address to be replaced. */
export const reporting = `${security}\n\nWrite to insert-mail@example.com.`;
export const templates = [
  { name: 'community/template/SECURITY.md', source: 'https://example.com/SECURITY.md', lines: printLines(security) },
  { name: 'community/report/SECURITY.md', source: 'https://example.com/R.md', lines: printLines(reporting) },
];

export function many(count: number): Record<string, string> {
  return manyOf('src/', '.py', count);
}

export function manyOf(folder: string, ending: string, count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${folder}${index}${ending}`, `${index}`]));
}

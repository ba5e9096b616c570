import { pageItem } from './page-item.ts';
import type { TextAnswer } from './text-index.ts';

const manyMore = 10;

/** Fills a section with the first pages of an answer and a button for the next; answers how many there are in all. */
export async function showPages(section: HTMLElement, answer: TextAnswer, most: number): Promise<number> {
  const list = section.querySelector('ol');
  const more = section.querySelector<HTMLButtonElement>('.more');
  const count = section.querySelector('.count');
  if (!list || !more || !count) throw new Error('The markup of the search has changed; see search.astro.');
  count.textContent = String(answer.count);
  list.replaceChildren();
  const show = async (number: number) => {
    const start = list.children.length;
    const pages = await answer.read(start, start + number);
    list.append(...pages.map(pageItem));
    more.hidden = list.children.length >= answer.count;
  };
  more.onclick = () => void show(manyMore);
  await show(most);
  return answer.count;
}

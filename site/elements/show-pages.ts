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
  const read = async (from: number, number: number) => (await answer.read(from, from + number)).map(pageItem);
  const showMore = async () => {
    list.append(...(await read(list.children.length, manyMore)));
    more.hidden = list.children.length >= answer.count;
  };
  const onMore = () => void showMore();
  more.onclick = onMore;
  const items = await read(0, most);
  // Something else may have been asked meanwhile.
  if (more.onclick !== onMore) return answer.count;
  // What stands there already stays, so that nobody loses their place.
  if (!sameNodes(list.children, items)) list.replaceChildren(...items);
  more.hidden = list.children.length >= answer.count;
  return answer.count;
}

function sameNodes(shown: HTMLCollection, items: readonly Node[]): boolean {
  return shown.length === items.length && items.every((item, number) => item.isEqualNode(shown.item(number)));
}

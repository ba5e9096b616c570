/** Tells that a list holds more than before. */
export const gathered = 'pages-gathered';

/**
 * The entries of a list that is cut into pages, by their selector: the other pages are fetched, and theirs are put
 * around those of this page.
 */
export async function gatherPages(list: HTMLElement, selector: string): Promise<HTMLElement[]> {
  const links = [...list.querySelectorAll<HTMLAnchorElement>('.page-links a')];
  const entriesOf = (place: ParentNode) => [...place.querySelectorAll<HTMLElement>(selector)];
  const own = entriesOf(list);
  if (links.length === 0) return own;
  const fetchEntries = async ({ href }: HTMLAnchorElement) => {
    const response = await fetch(href);
    if (!response.ok) throw new Error(`${href}: ${response.status}`);
    return entriesOf(new DOMParser().parseFromString(await response.text(), 'text/html'));
  };
  const pages = await Promise.all(links.map(async (link) => (link.ariaCurrent ? own : fetchEntries(link))));
  const all = pages.flat();
  own[0]?.parentElement?.replaceChildren(...all);
  list.querySelector('.page-links')?.remove();
  list.dispatchEvent(new Event(gathered));
  return all;
}

/** Tells that a list holds more than before. */
export const gathered = 'pages-gathered';

/** The entries of a list that is cut into pages: the others are fetched and put around those of this page. */
export async function gatherPages(list: HTMLElement): Promise<HTMLElement[]> {
  const links = [...list.querySelectorAll<HTMLAnchorElement>('.page-links a')];
  const own = entriesOf(list);
  if (links.length === 0) return own;
  const pages = await Promise.all(links.map(async (link) => (link.ariaCurrent ? own : fetchEntries(link.href))));
  const all = pages.flat();
  own[0]?.parentElement?.replaceChildren(...all);
  list.querySelector('.page-links')?.remove();
  list.dispatchEvent(new Event(gathered));
  return all;
}

async function fetchEntries(address: string): Promise<HTMLElement[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return entriesOf(new DOMParser().parseFromString(await response.text(), 'text/html'));
}

function entriesOf(place: ParentNode): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('[data-item]')];
}

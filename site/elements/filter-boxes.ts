/** A value of a facet that can be ticked. */
export interface Box {
  name: string;
  label: string;
  input: HTMLInputElement;
  count: Element;
}

/** Turns the links to a value's page into boxes to tick. */
export function readBoxes(filter: HTMLElement): Box[] {
  return Array.from(filter.querySelectorAll<HTMLAnchorElement>('a[data-value]'), toBox);
}

function toBox(link: HTMLAnchorElement): Box {
  const name = link.closest<HTMLElement>('[data-facet]')?.dataset['facet'];
  const count = link.parentElement?.querySelector('.count');
  if (!name || !count) throw new Error('The filter’s markup has changed; see Facets.astro.');
  const text = link.textContent.trim();
  const input = Object.assign(document.createElement('input'), {
    type: 'checkbox',
    value: link.dataset['value'] ?? '',
  });
  const label = document.createElement('label');
  label.append(input, ` ${text}`);
  link.replaceWith(label);
  return { name, label: text, input, count };
}

import type { Selection } from '../catalogue/filter.ts';
import { create } from './element.ts';
import type { Box } from './filter-boxes.ts';

/** A choice that can be given up. */
interface WayOut {
  label: string;
  /** What is chosen without it. */
  left: Selection;
  take: () => void;
}

/** Every choice that can be given up: each ticked value, and the text. */
export function waysOut(selection: Selection, boxes: readonly Box[], text: HTMLInputElement | null): WayOut[] {
  const ticked = boxes
    .filter(({ input }) => input.checked)
    .map(({ name, label, input }): WayOut => {
      const values = (selection.chosen[name] ?? []).filter((value) => value !== input.value);
      return {
        label,
        left: { ...selection, chosen: { ...selection.chosen, [name]: values } },
        take: () => {
          input.click();
        },
      };
    });
  const typed: WayOut = {
    label: `“${selection.text}”`,
    left: { ...selection, text: '' },
    take: () => {
      if (!text) return;
      text.value = '';
      text.dispatchEvent(new Event('input', { bubbles: true }));
    },
  };
  return selection.text ? [...ticked, typed] : ticked;
}

/** Offers the ways out that lead to something, each with what it would bring back. */
export function showWaysOut(filter: HTMLElement, ways: readonly WayOut[], count: (selection: Selection) => number) {
  const buttons = ways
    .map((way) => ({ ...way, number: count(way.left) }))
    .filter(({ number }) => number > 0)
    .map(({ label, number, take }) => {
      const text = (filter.dataset['remove'] ?? '').replace('{value}', label).replace('{count}', String(number));
      const button = Object.assign(create('button', 'plain', text), { type: 'button' });
      button.addEventListener('click', () => {
        take();
        filter.querySelector<HTMLElement>('.filter-text input')?.focus();
      });
      const item = document.createElement('li');
      item.append(button);
      return item;
    });
  filter.querySelector('.ways-out')?.replaceChildren(...buttons);
  const texts = filter.querySelector<HTMLAnchorElement>('.search-texts');
  const words = new URLSearchParams(location.search).get('q');
  if (texts) texts.search = words ? `?${new URLSearchParams({ q: words })}` : '';
}

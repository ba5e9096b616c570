import { create } from './element.ts';
import { gathered } from './gather-pages.ts';
import { recall, remember } from './remember.ts';

const most = 5;

/** Lets solutions in the list be ticked, and leads to the page that shows them side by side. */
class CompareTray extends HTMLElement {
  connectedCallback() {
    const boxes: HTMLInputElement[] = [];
    const key = `compare:${location.pathname}`;
    const ticked = new Set(recall(key).split(','));
    const addBoxes = () => {
      const items = this.parentElement?.querySelectorAll<HTMLElement>('[data-item]:not(:has(.compare-box))') ?? [];
      const added = Array.from(items, (item) => this.addBox(item));
      for (const box of added) box.checked = ticked.has(box.value);
      boxes.push(...added);
    };
    const show = () => {
      const chosen = boxes.filter(({ checked }) => checked);
      for (const box of boxes) box.disabled = !box.checked && chosen.length >= most;
      this.hidden = chosen.length === 0;
      const link = this.querySelector('a');
      const status = this.querySelector('p');
      if (!link || !status) return;
      link.hidden = chosen.length < 2;
      link.href = `${this.dataset['compare'] ?? ''}?p=${chosen.map(({ value }) => value).join(',')}`;
      link.textContent = (this.dataset['go'] ?? '').replace('{count}', String(chosen.length));
      status.textContent = chosen.length === 1 ? (this.dataset['two'] ?? '') : '';
    };
    addBoxes();
    this.parentElement?.addEventListener(gathered, () => {
      addBoxes();
      show();
    });
    this.parentElement?.addEventListener('change', ({ target }) => {
      const box = boxes.find((each) => each === target);
      if (!box) return;
      if (box.checked) ticked.add(box.value);
      else ticked.delete(box.value);
      remember(key, [...ticked].filter(Boolean).join(','));
      show();
    });
    // A browser that goes back restores what was ticked.
    addEventListener('pageshow', show);
    show();
  }

  private addBox(item: HTMLElement): HTMLInputElement {
    const { item: id = '', name = '' } = item.dataset;
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', value: id });
    box.setAttribute('aria-label', (this.dataset['label'] ?? '').replace('{name}', name));
    const label = create('label', 'compare-box');
    label.append(box, ` ${this.dataset['short'] ?? ''}`);
    (item.querySelector('.facts, th') ?? item).append(label);
    return box;
  }
}

customElements.define('compare-tray', CompareTray);

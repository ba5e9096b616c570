import { create } from './element.ts';
import { gathered } from './gather-pages.ts';

const most = 5;

/** Lets solutions in the list be ticked, and leads to the page that shows them side by side. */
class CompareTray extends HTMLElement {
  connectedCallback() {
    const boxes: HTMLInputElement[] = [];
    const addBoxes = () => {
      const items = this.parentElement?.querySelectorAll<HTMLElement>('[data-item]:not(:has(.compare-box))') ?? [];
      boxes.push(...Array.from(items, (item) => this.addBox(item)));
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
    this.parentElement?.addEventListener(gathered, addBoxes);
    this.parentElement?.addEventListener('change', ({ target }) => {
      if (boxes.some((box) => box === target)) show();
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

import { fold } from '../catalogue/fold.ts';
import { sentenceFor } from './announce.ts';
import { gatherPages } from './gather-pages.ts';

/**
 * Hides the rows of a list that lack a word that is typed, with the question in the address. The other pages of a long
 * list are fetched when something is first asked for.
 */
class NameFilter extends HTMLElement {
  private rows: Promise<HTMLElement[]> | undefined;
  private shown = 0;

  connectedCallback() {
    const text = this.querySelector<HTMLInputElement>('.filter-text input');
    if (!text) return;
    text.closest('p')?.removeAttribute('hidden');
    text.value = new URLSearchParams(location.search).get('q') ?? '';
    text.addEventListener('input', () => {
      const words = text.value.trim();
      history.replaceState(null, '', words ? `?${new URLSearchParams({ q: words })}` : location.pathname);
      void this.show(words);
    });
    if (text.value) void this.show(text.value);
  }

  private async show(words: string) {
    const turn = ++this.shown;
    this.rows ??= gatherPages(this, '[data-words]');
    const rows = await this.rows;
    // Answers may overtake each other.
    if (turn !== this.shown) return;
    const wanted = fold(words).split(/\s+/);
    for (const row of rows) row.hidden = !wanted.every((word) => row.dataset['words']?.includes(word));
    const left = rows.filter(({ hidden }) => !hidden).length;
    const status = this.querySelector<HTMLElement>('.result-count');
    const none = this.querySelector<HTMLElement>('.filter-none');
    if (status) status.textContent = sentenceFor(left, status.dataset);
    if (none) none.hidden = left > 0;
  }
}

customElements.define('name-filter', NameFilter);

import { fold } from '../catalogue/fold.ts';

/** Hides the rows of a list that lack a word that is typed. Where the list has several pages, it does so on this one. */
class NameFilter extends HTMLElement {
  connectedCallback() {
    const text = this.querySelector<HTMLInputElement>('.filter-text input');
    if (!text || this.dataset['whole'] === undefined) return;
    const rows = [...this.querySelectorAll<HTMLElement>('[data-words]')];
    text.closest('p')?.removeAttribute('hidden');
    const show = () => {
      const words = fold(text.value).split(/\s+/);
      const shown = rows.filter((row) => words.every((word) => row.dataset['words']?.includes(word)));
      for (const row of rows) row.hidden = !shown.includes(row);
      this.announce(shown.length);
    };
    text.value = new URLSearchParams(location.search).get('q') ?? '';
    text.addEventListener('input', () => {
      history.replaceState(
        null,
        '',
        text.value.trim() ? `?q=${encodeURIComponent(text.value.trim())}` : location.pathname,
      );
      show();
    });
    show();
  }

  private announce(number: number) {
    const status = this.querySelector<HTMLElement>('.result-count');
    const none = this.querySelector<HTMLElement>('.filter-none');
    if (!status || !none) return;
    const { one = '', other = '' } = status.dataset;
    status.textContent = number === 1 ? one : other.replace('{count}', String(number));
    none.hidden = number > 0;
  }
}

customElements.define('name-filter', NameFilter);

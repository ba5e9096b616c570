import { readWeights, weigh } from '../catalogue/weigh.ts';

/** Adds a column with the share that the reader's own weights give, where the address has weights. */
class WeighEvidence extends HTMLElement {
  connectedCallback() {
    const text = new URLSearchParams(location.search).get('weights') ?? '';
    const field = this.querySelector('input');
    if (field) field.value = text;
    const weights = readWeights(text);
    if (weights.size > 0) this.showShares(weights);
  }

  private showShares(weights: ReadonlyMap<string, number>) {
    const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' });
    const ids = Array.from(
      this.querySelectorAll<HTMLElement>('thead [data-requirement]'),
      (head) => head.dataset['requirement'] ?? '',
    );
    const head = document.createElement('th');
    head.scope = 'col';
    head.textContent = this.dataset['share'] ?? '';
    this.querySelector('thead th')?.after(head);
    for (const row of this.querySelectorAll('tbody tr')) {
      const cells = Array.from(row.querySelectorAll('td'), (cell) => cell.dataset['measured'] ?? '');
      const share = weigh(new Map(ids.map((id, index) => [id, cells[index] ?? ''])), weights);
      const cell = document.createElement('td');
      cell.textContent = share === undefined ? '–' : percent.format(share);
      row.querySelector('th')?.after(cell);
    }
  }
}

customElements.define('weigh-evidence', WeighEvidence);

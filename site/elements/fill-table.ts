import type { Compared } from '../catalogue/compare.ts';
import { differs } from '../catalogue/differs.ts';
import { create, link } from './element.ts';

/** Fills the table of CompareTable.astro, whose rows stand there already, with a column for each product. */
export function fillTable(
  table: HTMLTableElement,
  products: readonly Compared[],
  { base, remove }: { base: string; remove: string },
) {
  const [head, ...rows] = table.rows;
  const heading = ({ id, name }: Compared) => {
    const cell = create('th');
    cell.setAttribute('scope', 'col');
    const button = Object.assign(create('button', 'plain', '×'), { type: 'button', value: id });
    button.setAttribute('aria-label', remove.replace('{name}', name));
    cell.append(link(`${base}${id}/`, name), ' ', button);
    return cell;
  };
  if (head) fillRow(head, products.map(heading));
  for (const [index, row] of rows.entries()) {
    const texts = products.map(({ cells }) => cells[index] ?? []);
    row.classList.toggle('differs', differs(texts));
    fillRow(
      row,
      texts.map((text) => toCell(text, table.dataset['unknown'] ?? '')),
    );
  }
}

/** The first cell of a row says what it is about and stays. */
function fillRow(row: HTMLTableRowElement, cells: readonly HTMLElement[]) {
  for (const cell of [...row.cells].slice(1)) cell.remove();
  row.append(...cells);
}

function toCell(texts: readonly string[], unknown: string): HTMLElement {
  const cell = create('td');
  const [first] = texts;
  if (first === undefined) cell.append(create('span', 'quiet', unknown));
  else if (texts.length === 1) cell.textContent = first;
  else {
    const list = create('ul');
    list.append(...texts.map((text) => create('li', '', text)));
    cell.append(list);
  }
  return cell;
}

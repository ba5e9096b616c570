/** Says on the button of the panel how many values are chosen, and offers to give all choices up while there are any. */
export function showChosen(filter: HTMLElement, values: number, any: boolean): void {
  const button = filter.querySelector<HTMLElement>('[data-chosen]');
  if (button) {
    button.dataset['none'] ??= button.textContent.trim();
    const text = values > 0 ? button.dataset['chosen']?.replace('{count}', String(values)) : button.dataset['none'];
    button.textContent = text ?? '';
  }
  const clear = filter.querySelector<HTMLElement>('.clear');
  if (clear) clear.hidden = !any;
}

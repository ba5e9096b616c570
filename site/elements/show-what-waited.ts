/** Ends the waiting of all that stands below what the address asked for (see `data-pending` in the style sheet of utilities). */
export function showWhatWaited(): void {
  for (const element of document.querySelectorAll('[data-pending]')) element.removeAttribute('data-pending');
}

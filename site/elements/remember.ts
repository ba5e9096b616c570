/** Keeps a text for as long as the tab is open; a browser that lets nothing be kept forgets it. */
export function remember(key: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  } catch {
    // Storage can be forbidden, or full. Nothing depends on it.
  }
}

/** What was kept, or an empty text. */
export function recall(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

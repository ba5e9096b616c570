import { chromium, type Browser, type Page } from 'playwright-core';

/** Starts the system's Chromium. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

/** Tells of everything a page must not do: complain, fail, ask another host, open a dialog or a window. */
export function listenForProblems(page: Page, site: string, tell: (problem: string) => void): void {
  const own = [`${site}/`, `blob:${new URL(site).origin}/`];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') tell(message.text());
  });
  page.on('pageerror', (error) => tell(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!own.some((start) => url.startsWith(start))) tell(`asked for ${url}`);
  });
  page.on('dialog', (dialog) => {
    tell(`opened a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => tell(`opened a window: ${popup.url()}`));
}

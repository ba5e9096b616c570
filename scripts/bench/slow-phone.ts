import { chromium, type Browser, type Page } from 'playwright-core';

/** A slow 4G line as Lighthouse and WebPageTest mean it, and a phone a quarter as fast as this machine. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowness = 4;

/** A page on a slow phone that was never on the site before. */
export interface Phone {
  page: Page;
}

/** Opens Chromium for as long as the work takes. */
export async function withBrowser<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  return work(browser).finally(() => browser.close());
}

/** Gives a phone to the work, and takes it back. */
export async function onSlowPhone<Result>(browser: Browser, work: (phone: Phone) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', slow4G);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    return await work({ page });
  } finally {
    await context.close();
  }
}

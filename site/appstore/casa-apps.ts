import { appEntries } from '../catalogue/app-entries.ts';
import { once } from '../reads/once.ts';
import { catalog } from '../catalogue/settings.ts';
import { languages } from '../i18n/index.ts';
import { address, publishedApps } from './store.ts';
import { toCasaApp, type CasaApp } from './to-casaos.ts';

/** Languages of the store: English first, as the protocol has it. */
export const casaLocales = [...languages].toSorted((a, b) => Number(b === 'en') - Number(a === 'en'));

/** The catalogue's host as the beginning of ids: `catalogue.os2.example` → `example.os2.catalogue`. */
export const reversedHost = new URL(catalog.url).hostname.split('.').toReversed().join('.');

/** The apps that stand on their own, for CasaOS and ZimaOS. */
export const casaApps: () => Promise<CasaApp[]> = once('casaApps', async () => {
  const entries = appEntries();
  const options = { reversedHost, icon: address('/favicon.svg'), locales: casaLocales };
  return [...(await publishedApps()).values()].flatMap((published) => {
    const entry = entries.get(published.entry.id);
    return (entry && toCasaApp(entry, published, options)) ?? [];
  });
});

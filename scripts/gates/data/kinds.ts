import { parse } from 'csv-parse/sync';
import ical from 'ical.js';
import sharp from 'sharp';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { judgeDcat } from './judge-dcat.ts';
import { judgeJsonFeed } from './judge-json-feed.ts';
import { judgeSoftwareList } from './judge-software-list.ts';
import { judgeCasaApp, judgeChartIndex, judgeTemplates } from './judge-store.ts';
import { judgeAtom, judgeSitemap, judgeXml } from './judge-xml.ts';

/** Files of one form, and who judges them: a fault is thrown. */
export interface Kind {
  name: string;
  files: RegExp;
  /** A community may have none: nothing of it has been released, or measured. */
  optional?: true;
  judge(text: string): unknown;
}

/** Every form that the site is published in for programs. One more is an entry here. */
export const kinds: readonly Kind[] = [
  { name: 'Atom feeds', files: /\.atom$/, judge: judgeAtom, optional: true },
  { name: 'JSON feeds', files: /^(?!api\/)(.*\/)?(releases|evidence)\.json$/, judge: judgeJsonFeed, optional: true },
  { name: 'calendars', files: /\.ics$/, judge: judgeCalendar, optional: true },
  { name: 'tables', files: /(?<!\.excel)\.csv$/, judge: (text) => judgeTable(text, ',') },
  { name: 'tables for Danish Excel', files: /\.excel\.csv$/, judge: (text) => judgeTable(text, ';') },
  { name: 'badges and maps', files: /\.svg$/, judge: judgePicture },
  { name: 'catalogues of data', files: /\.jsonld$/, judge: judgeDcat },
  { name: 'sitemaps', files: /^sitemap.*\.xml$/, judge: judgeSitemap },
  { name: 'descriptions of the search', files: /opensearch\.xml$/, judge: judgeXml },
  { name: 'lists of software', files: /^federation\/v1\/software\.json$/, judge: judgeSoftwareList },
  { name: 'templates for Portainer', files: /^appstore\/portainer\/templates\.json$/, judge: judgeTemplates },
  { name: 'indexes of charts', files: /^appstore\/helm\/index\.yaml$/, judge: judgeChartIndex },
  { name: 'apps for CasaOS', files: /^appstore\/casaos\/.*\.yml$/, judge: judgeCasaApp, optional: true },
  { name: 'lists of publishers', files: /^federation\/publishers\.yml$/, judge: judgePublishers },
];

function judgeCalendar(text: string): void {
  const events = new ical.Component(z.array(z.unknown()).parse(ical.parse(text))).getAllSubcomponents('vevent');
  const uids = events.map((event) => event.getFirstPropertyValue('uid'));
  if (new Set(uids).size < uids.length) throw new Error('two events have one UID');
}

function judgeTable(text: string, delimiter: string): void {
  if (!text.startsWith('\ufeff')) throw new Error('it has no byte order mark');
  const cells = z.array(z.array(z.string())).parse(parse(text, { bom: true, delimiter }));
  if (cells.flat().some((cell) => /^[=+\-@\t\r]/.test(cell))) throw new Error('a cell would run as a formula');
}

async function judgePicture(text: string): Promise<void> {
  await sharp(Buffer.from(text)).metadata();
}

const Publishers = z.array(z.strictObject({ name: z.string().min(1), repos: z.array(z.url({ protocol: /^https$/ })) }));

function judgePublishers(text: string): void {
  Publishers.parse(parseYaml(text));
}

import ical from 'ical-generator';
import { formatDay, translations } from '../../i18n/index.ts';
import { catalog } from '../settings.ts';
import { legalText, type Feed } from './feed.ts';

const locale = catalog.languages[0] ?? 'da';
const t = translations(locale);

/** iCalendar (RFC 5545): a day for each entry, and one for each day by which to act. */
export function toCalendar({ title, entries }: Feed): string {
  const calendar = ical({ name: title, prodId: { company: catalog.name, product: 'releases', language: 'EN' } });
  for (const { id, title, url, date, text, actBy } of entries) {
    const summary = legalText(title);
    const description = text === undefined ? {} : { description: legalText(text) };
    const event = { ...description, allDay: true, url, stamp: new Date(date), timezone: 'UTC' };
    calendar.createEvent({ ...event, id, summary, start: new Date(date) });
    if (!actBy) continue;
    const deadline = `${summary}: ${t('releases.actBy', { day: formatDay(locale, actBy) })}`;
    calendar.createEvent({ ...event, id: `${id}#act-by`, summary: deadline, start: new Date(actBy) });
  }
  // Lines end with CRLF, also the last one.
  return `${calendar.toString().trimEnd()}\r\n`;
}

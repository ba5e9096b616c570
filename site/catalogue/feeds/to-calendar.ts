import ical from 'ical-generator';
import { catalog } from '../settings.ts';
import { legalText, type Feed } from './feed.ts';

/** iCalendar (RFC 5545): a day for each entry, and one for each day by which to act. */
export function toCalendar({ title, entries }: Feed): string {
  const calendar = ical({ name: title, prodId: { company: catalog.name, product: 'releases', language: 'EN' } });
  for (const { id, title, url, date, actBy } of entries) {
    const summary = legalText(title);
    const event = { allDay: true, url, stamp: new Date(date), timezone: 'UTC' };
    calendar.createEvent({ ...event, id, summary, start: new Date(date) });
    if (actBy) calendar.createEvent({ ...event, id: `${id}#act-by`, summary: `${summary}: !`, start: new Date(actBy) });
  }
  // Lines end with CRLF, also the last one.
  return `${calendar.toString().trimEnd()}\r\n`;
}

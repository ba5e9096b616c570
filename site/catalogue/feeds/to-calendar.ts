import ical, { foldLines } from 'ical-generator';
import { formatDay, translations } from '../../i18n/index.ts';
import { catalog } from '../settings.ts';
import { legalText, type Feed, type FeedEntry } from './feed.ts';

const locale = catalog.languages[0] ?? 'da';
const t = translations(locale);

/** iCalendar (RFC 5545): a day for each entry, and one for each day by which to act. */
export function toCalendar({ title, entries }: Feed): string {
  const empty = ical({ name: title, prodId }).toString().trimEnd();
  const end = empty.lastIndexOf('END:VCALENDAR');
  // Lines end with CRLF, also the last one.
  return `${empty.slice(0, end)}${entries.map(eventsOf).join('')}${empty.slice(end)}\r\n`;
}

const prodId = { company: catalog.name, product: 'releases', language: 'EN' };
/** An event is written by the calendar it stands in; in which does not matter. */
const anyCalendar = ical({ prodId });
const written = new Map<string, string>();

/** The days of an entry. It stands in the calendars of all who use its product, and is written once. */
function eventsOf(entry: FeedEntry): string {
  const { id, title, url, date, text, actBy } = entry;
  const key = JSON.stringify([id, title, url, date, text, actBy]);
  const known = written.get(key);
  if (known !== undefined) return known;
  const calendar = anyCalendar.clear();
  const summary = legalText(title);
  const description = text === undefined ? {} : { description: legalText(text) };
  const event = { ...description, allDay: true, url, stamp: new Date(date), timezone: 'UTC' };
  calendar.createEvent({ ...event, id, summary, start: new Date(date) });
  if (actBy) {
    const deadline = `${summary}: ${t('releases.actBy', { day: formatDay(locale, actBy) })}`;
    calendar.createEvent({ ...event, id: `${id}#act-by`, summary: deadline, start: new Date(actBy) });
  }
  const events = foldLines(calendar.events().map(String).join(''));
  written.set(key, events);
  return events;
}

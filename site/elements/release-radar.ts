import { parseVersion } from '../../content/model/version.ts';
import { create, link } from './element.ts';
import { showWhatWaited } from './show-what-waited.ts';
import { isFeed, joinCalendars, joinFeeds, marksOf, newerThan, type Feed, type FeedItem } from './join-feeds.ts';

/** What one product has brought since a version. */
interface Since {
  id: string;
  version: string;
  feed: Feed;
  newer: FeedItem[];
  /** How many more that the feed has no room for. */
  more: number;
}

/** Shows the releases since the versions in the address (`?os2mo=42.0.0&os2kitos=12.1`), as list, feed and calendar. */
class ReleaseRadar extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const [product, version] = [form.querySelector('select')?.value, form.querySelector('input')?.value.trim()];
      if (!product || !version) return;
      const query = new URLSearchParams(location.search);
      query.set(product, version);
      location.search = query.toString();
    });
    const asked = [...new URLSearchParams(location.search)].filter(([id]) => /^[a-z0-9-]{1,64}$/.test(id)).slice(0, 50);
    const shown = asked.length > 0 ? this.show(asked) : Promise.resolve();
    void shown.finally(showWhatWaited);
  }

  private async show(asked: [id: string, version: string][]) {
    const since = await Promise.all(asked.map(([id, version]) => this.ask(id, version)));
    const found = since.filter((one) => typeof one !== 'string');
    this.querySelector('[role="status"]')?.replaceChildren(
      ...since.filter((one) => typeof one === 'string').map((said) => create('p', 'notice', said)),
    );
    const downloads = create('p');
    downloads.append(
      this.download(found, 'feed', 'releases.json', 'application/feed+json', JSON.stringify(joinFeeds(found))),
      ' · ',
    );
    const calendars = await Promise.all(found.map(async ({ id, newer }) => ({ newer, text: await this.calendar(id) })));
    downloads.append(this.download(found, 'calendar', 'releases.ics', 'text/calendar', joinCalendars(calendars)));
    this.querySelector('.radar-result')?.replaceChildren(...found.flatMap((one) => this.list(one)), downloads);
  }

  /** What has come since, or a sentence on why that cannot be told. */
  private async ask(id: string, version: string): Promise<Since | string> {
    const own = parseVersion(version);
    const response = await fetch(`${this.dataset['feeds']}${id}/releases.json`).catch(() => undefined);
    if (!own || response?.status === 404) return `${this.dataset['unknown']}: ${id} ${version}`;
    if (!response?.ok) return `${this.dataset['failed']}: ${id}`;
    const feed: unknown = await response.json();
    if (!isFeed(feed)) return `${this.dataset['failed']}: ${id}`;
    return { id, version, feed, ...newerThan(own, feed) };
  }

  private list({ id, version, feed, newer, more }: Since): HTMLElement[] {
    const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeZone: 'UTC' });
    const list = create('ul', 'release-list');
    list.append(
      ...newer.map((one) => {
        const item = create('li');
        const { actBy, breaking, security } = this.dataset;
        const marks = marksOf(one, { actBy, breaking, security }, (of) => day.format(of));
        item.append(link(one.url, one.title), ...marks.map((mark) => create('strong', 'tag', mark)));
        item.append(create('span', 'quiet', day.format(new Date(one.date_published))));
        return item;
      }),
    );
    const heading = create('h3', '', `${feed._product.name} ${version} →`);
    heading.append(' ', this.removal(id, feed._product.name));
    if (newer.length === 0) return [heading, create('p', 'quiet', this.dataset['none'])];
    const all = create('p');
    if (more > 0) all.append(`${(this.dataset['more'] ?? '').replace('{count}', String(more))} `);
    all.append(link(`${this.dataset['pages']}${id}/releases/`, `${this.dataset['all']}: ${feed._product.name}`));
    return [heading, list, all];
  }

  /** A link to the same page without a product. */
  private removal(id: string, name: string): HTMLAnchorElement {
    const query = new URLSearchParams(location.search);
    query.delete(id);
    const away = link(`?${query.toString()}`, this.dataset['remove'] ?? '');
    away.className = 'quiet';
    away.setAttribute('aria-label', `${this.dataset['remove']}: ${name}`);
    return away;
  }

  private async calendar(id: string): Promise<string> {
    const response = await fetch(`${this.dataset['feeds']}${id}/releases.ics`).catch(() => undefined);
    return response?.ok ? response.text() : '';
  }

  private download(found: Since[], name: string, file: string, type: string, text: string): HTMLAnchorElement {
    const made = link(URL.createObjectURL(new Blob([text], { type })), this.dataset[name] ?? file);
    made.download = file;
    made.hidden = found.length === 0;
    return made;
  }
}

customElements.define('release-radar', ReleaseRadar);

import { keepQuery } from './keep-query.ts';
import { loadIndex, type Result, type SearchIndex } from './search-index.ts';

const pageSize = 10;

/** Searches the whole catalogue. The index is loaded when the first question is asked. */
class SiteSearch extends HTMLElement {
  private index: Promise<SearchIndex> | undefined;
  private asked = 0;

  connectedCallback() {
    const form = this.querySelector('form');
    if (!form) return;
    this.restore(form);
    let typing: ReturnType<typeof setTimeout> | undefined;
    form.addEventListener('input', () => {
      clearTimeout(typing);
      typing = setTimeout(() => void this.ask(form), 150);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.ask(form);
    });
    addEventListener('popstate', () => this.restore(form));
  }

  private restore(form: HTMLFormElement) {
    const parameters = new URLSearchParams(location.search);
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
      field.value = parameters.get(field.name) ?? '';
    }
    if (parameters.size > 0) void this.ask(form);
  }

  private async ask(form: HTMLFormElement) {
    const question = readQuestion(form);
    history.replaceState(null, '', location.pathname + (question.size > 0 ? `?${question}` : ''));
    keepQuery();
    const asked = ++this.asked;
    try {
      this.index ??= loadIndex(this.dataset['index'] ?? '');
      const index = await this.index;
      const results = await index.search(question);
      // Answers may overtake each other.
      if (asked === this.asked) await this.show(results, form);
    } catch (error) {
      this.index = undefined;
      this.say(this.dataset['failed'] ?? '');
      throw error;
    }
  }

  private async show(results: readonly Result[], form: HTMLFormElement) {
    const { one = '', other = '', none = '' } = this.dataset;
    const list = this.querySelector('.search-results');
    const more = this.querySelector<HTMLButtonElement>('.more');
    if (!list || !more) return;
    const number = results.length;
    this.say(number === 0 ? none : number === 1 ? one : other.replace('{count}', String(number)));
    list.replaceChildren();
    const typeLabels = labelsOf(form, 'type');
    const showMore = async () => {
      const start = list.children.length;
      const items = await Promise.all(results.slice(start, start + pageSize).map((result) => result.load()));
      list.append(...items.map((item) => renderItem(item, typeLabels)));
      more.hidden = list.children.length >= number;
    };
    more.onclick = () => void showMore();
    await showMore();
  }

  private say(text: string) {
    const status = this.querySelector('.result-count');
    if (status) status.textContent = text;
  }
}

function readQuestion(form: HTMLFormElement): URLSearchParams {
  const entries = Array.from(new FormData(form), ([name, value]) => [
    name,
    typeof value === 'string' ? value.trim() : '',
  ]);
  return new URLSearchParams(entries.filter(([, value]) => value !== ''));
}

function labelsOf(form: HTMLFormElement, name: string): Map<string, string> {
  const options = form.querySelectorAll<HTMLOptionElement>(`select[name="${name}"] option`);
  return new Map(Array.from(options, (option) => [option.value, option.textContent]));
}

function renderItem(item: Awaited<ReturnType<Result['load']>>, typeLabels: ReadonlyMap<string, string>): HTMLElement {
  const row = document.createElement('li');
  const kind = create('p', 'kind', [typeLabels.get(item.type), item.product].filter(Boolean).join(' · '));
  const heading = document.createElement('h2');
  heading.append(link(item.address, item.title));
  const excerpt = create('p', 'excerpt', item.summary);
  if (item.summary === undefined) excerpt.append(...marked(item.excerpt));
  row.append(kind, heading, excerpt);
  if (item.parts.length > 0) {
    const parts = document.createElement('ul');
    for (const part of item.parts) {
      const entry = document.createElement('li');
      entry.append(link(part.address, part.title));
      parts.append(entry);
    }
    row.append(parts);
  }
  return row;
}

/** An excerpt as text with marks. It is taken apart, never inserted: the index holds text of others. */
function marked(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  return Array.from(parsed.body.childNodes, (node) =>
    node.nodeName === 'MARK'
      ? create('mark', '', node.textContent ?? '')
      : document.createTextNode(node.textContent ?? ''),
  );
}

function link(address: string, text: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href: address, textContent: text });
}

function create(name: string, className: string, text = ''): HTMLElement {
  return Object.assign(document.createElement(name), { className, textContent: text });
}

customElements.define('site-search', SiteSearch);

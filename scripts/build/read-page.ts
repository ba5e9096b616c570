import { cellOf, fencedOf, MarkdownBlocks, paragraphOf, tableOf, type List } from './markdown-blocks.ts';
import { beginInText } from './begin-in-text.ts';
import { codeOf, MarkdownText } from './markdown-text.ts';

type Attributes = Readonly<Record<string, string>>;
type End = (() => void) | undefined;

/** What one can only press, fill in or look at. */
const leftOut = new Set(['button', 'form', 'input', 'nav', 'script', 'select', 'style', 'svg', 'template']);

/** What Markdown has no form of is told block by block. */
const plain =
  /^(?:address|article|aside|caption|d[dlt]|details|div|fig(?:caption|ure)|footer|header|main|noscript|p|section|summary)$/;

/** A page as it is read, and the Markdown of what has been read; each element that begins answers what its end does. */
export class ReadPage {
  readonly #origin: string;
  readonly #lists: List[] = [];
  readonly #text = new MarkdownText();
  #blocks = new MarkdownBlocks();
  #rows: string[][] | undefined;
  #isInCell = false;
  #code: string | undefined;
  #language = '';
  #leftOut = 0;

  constructor(origin: string) {
    this.#origin = origin;
  }

  add(text: string): void {
    if (this.#leftOut > 0) return;
    if (this.#code === undefined) this.#text.add(text);
    else this.#code += text;
  }

  end(): string {
    this.#endText();
    return this.#blocks.text;
  }

  begin(name: string, attributes: Attributes): End {
    const isHidden = (attributes['hidden'] ?? 'until-found') !== 'until-found';
    if (this.#leftOut > 0 || isHidden || leftOut.has(name)) {
      this.#leftOut += 1;
      return () => {
        this.#leftOut -= 1;
      };
    }
    if (this.#code !== undefined) {
      this.#beginInCode(name, attributes);
      return undefined;
    }
    const isBlock = plain.test(name) || (this.#isInCell && /^t(?:able|[dhr])$/.test(name));
    return isBlock ? this.#block() : this.#beginBlock(name, attributes);
  }

  #beginBlock(name: string, attributes: Attributes): End {
    switch (name) {
      case 'ul':
        return this.#list({ next: undefined, standsBelowText: true, isBegun: false });
      case 'ol':
        return this.#list(countedFrom(attributes['start']));
      case 'li':
        return this.#block(
          () => this.#blocks.enter('- ', this.#lists.at(-1)),
          () => this.#blocks.leave(),
        );
      case 'blockquote':
        return this.#block(
          () => this.#blocks.enter('> '),
          () => this.#blocks.leave(),
        );
      case 'pre':
        return this.#block(
          () => (this.#code = ''),
          () => this.#endCode(),
        );
      case 'table':
        return this.#block(
          () => (this.#rows = []),
          () => this.#endTable(),
        );
      case 'tr':
        return this.#block(() => this.#rows?.push([]));
      case 'td':
      case 'th':
        return this.#beginCell();
      case 'hr':
        return this.#block(() => this.#blocks.add('---'));
      default:
        return /^h[1-6]$/.test(name)
          ? this.#beginHeading(name)
          : beginInText(this.#text, name, attributes, this.#origin);
    }
  }

  #block(begin?: () => void, end?: () => void): () => void {
    this.#endText();
    begin?.();
    return () => {
      this.#endText();
      end?.();
    };
  }

  #endText(): void {
    this.#blocks.add(paragraphOf(this.#text.end()));
  }

  #list(list: List): () => void {
    return this.#block(
      () => this.#lists.push(list),
      () => this.#lists.pop(),
    );
  }

  #beginHeading(name: string): () => void {
    this.#endText();
    return () => {
      const told = this.#text.end().replace(/\s*\n/g, ' ');
      if (told !== '') this.#blocks.add(`${'#'.repeat(Number(name[1]))} ${told}`);
    };
  }

  #beginInCode(name: string, attributes: Attributes): void {
    if (name === 'code') this.#language = /(?:^|\s)language-(\S+)/.exec(attributes['class'] ?? '')?.[1] ?? '';
    if (name === 'br') this.add('\n');
  }

  #endCode(): void {
    const code = (this.#code ?? '').replace(/^\n|\n$/g, '');
    this.#code = undefined;
    if (code.trim() !== '') this.#blocks.add(this.#isInCell ? codeOf(code) : fencedOf(code, this.#language));
    this.#language = '';
  }

  #beginCell(): () => void {
    const outside = this.#blocks;
    return this.#block(
      () => {
        this.#isInCell = true;
        this.#blocks = new MarkdownBlocks();
      },
      () => {
        this.#rows?.at(-1)?.push(cellOf(this.#blocks.text));
        this.#isInCell = false;
        this.#blocks = outside;
      },
    );
  }

  #endTable(): void {
    this.#blocks.add(tableOf(this.#rows ?? []));
    this.#rows = undefined;
  }
}

/** A list that counts; one that goes on from another can't stand right below a text. */
function countedFrom(start = '1'): List {
  const next = /^\d{1,9}$/.test(start) ? Number(start) : 1;
  return { next, standsBelowText: next === 1, isBegun: false };
}

/** What stands within a mark, such as emphasis or a link. */
interface Stretch {
  mark: string;
  wrap: (text: string) => string;
  text: string;
}

const endsWord = /[\p{L}\p{N})\]}*~>`:.]/u;
const beginsWord = /^[\p{L}\p{N}]/u;
const special =
  /[`~[\]]|\\(?![\p{L}\p{N}\s])|\*(?!\s)|(?<!\s)\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#?\w+;)/giu;

/** Text that stands for itself in Markdown. */
function escape(plain: string): string {
  return /[`~[\]\\*_<&]/.test(plain) ? plain.replace(special, '\\$&') : plain;
}

/** The text of a block, with the marks in it, as it is read. */
export class MarkdownText {
  #stretches: [Stretch, ...Stretch[]] = [{ mark: '', wrap: String, text: '' }];
  #plain = '';
  #last = ' ';
  #isApart = false;
  #isBehindMark = false;
  #isBetweenMarks = false;

  /** A word can come in pieces: an entity is one of its own. */
  add(plain: string): void {
    this.#plain += plain;
  }

  /** A page sets things apart from their neighbours by style; a text needs a space. */
  setApart(): void {
    this.#settle();
    this.#isApart = true;
  }

  /** Begins what is wrapped in a mark; false in code, or where that mark is open. */
  open(mark: string, wrap: (text: string) => string): boolean {
    if (this.#stretches.some((stretch) => stretch.mark === mark || stretch.mark === 'code')) return false;
    this.#settle();
    this.#isBetweenMarks ||= this.#isBehindMark;
    this.#stretches.push({ mark, wrap, text: '' });
    return true;
  }

  close(): void {
    this.#settle();
    this.#merge();
    this.#isBehindMark = true;
  }

  /** Adds what is Markdown. */
  write(markdown: string): void {
    this.#settle();
    this.#write(markdown);
  }

  /** The text of the block that ends here; what is open goes on in the next. */
  end(): string {
    this.#settle();
    const open = this.#stretches.slice(1);
    while (this.#stretches.length > 1) this.#merge();
    const [{ text }] = this.#stretches;
    this.#stretches = [{ mark: '', wrap: String, text: '' }, ...open.map((stretch) => ({ ...stretch, text: '' }))];
    this.#last = ' ';
    this.#isApart = this.#isBehindMark = this.#isBetweenMarks = false;
    return text.trim().replace(/ *\n */g, '  \n');
  }

  #settle(): void {
    if (this.#plain === '') return;
    const plain = this.#plain.replace(/\s+/g, ' ');
    this.#plain = '';
    this.#write(this.#stretches.at(-1)?.mark === 'code' ? plain : escape(plain));
  }

  #write(text: string): void {
    const more = text.startsWith(' ') && /\s/.test(this.#last) ? text.slice(1) : text;
    const stretch = this.#stretches.at(-1);
    if (more === '' || !stretch) return;
    const isGlued = this.#isBetweenMarks || (this.#isApart && beginsWord.test(more));
    stretch.text += isGlued && endsWord.test(this.#last) ? ` ${more}` : more;
    this.#last = more.slice(-1);
    this.#isApart = this.#isBehindMark = this.#isBetweenMarks = false;
  }

  #merge(): void {
    const stretch = this.#stretches.at(-2);
    const ended = this.#stretches.pop();
    if (!stretch || !ended) return;
    const { mark, text, wrap } = ended;
    const told = text.trim();
    const before = /^\s/.test(text) ? ' ' : '';
    const wrapped = told === '' ? '' : wrap(told) + (/\s$/.test(text) ? ' ' : '');
    // `**Is so:**Yes` ends no emphasis.
    if (mark !== 'code' && /[\p{P}\p{S}]$/u.test(told)) this.#isApart = true;
    // `!` before a link makes it a picture.
    if (wrapped.startsWith('[') && before === '') stretch.text = stretch.text.replace(/!$/, '\\!');
    stretch.text += before + wrapped;
    this.#last = (before + wrapped).slice(-1) || this.#last;
  }
}

export function linkOf(told: string, href: string, origin: string): string {
  return `[${told}](${wholeAddress(href, origin)})`;
}

export function pictureOf(alt: string, src: string, origin: string): string {
  return `![${escape(alt.replace(/\s+/g, ' ').trim())}](${wholeAddress(src, origin)})`;
}

/** Code within a text, between backticks that it does not end itself. */
export function codeOf(code: string): string {
  const ticks = '`'.repeat(longestTicks(code) + 1);
  const space = /^`|`$/.test(code) ? ' ' : '';
  return ticks + space + code.replace(/\s+/g, ' ') + space + ticks;
}

/** How many backticks stand beside each other in a code, at most. */
export function longestTicks(code: string): number {
  return Array.from(code.matchAll(/`+/g), ([run]) => run.length).reduce((a, b) => Math.max(a, b), 0);
}

function wholeAddress(address: string, origin: string): string {
  const whole = /^\/(?!\/)/.test(address) ? origin + address : address;
  return whole.replace(/[\s<>()|\\]/g, (sign) =>
    sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURIComponent(sign),
  );
}

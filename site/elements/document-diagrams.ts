import { drawDiagram } from './draw-diagram.ts';

/**
 * Gives each diagram of a document a button that draws it. Until then, and without script, the text that it is
 * written as stands there; afterwards that text stands folded below the picture.
 */
class DocumentDiagrams extends HTMLElement {
  connectedCallback() {
    for (const figure of document.querySelectorAll<HTMLElement>('.prose figure.diagram')) this.offer(figure);
  }

  private offer(figure: HTMLElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.dataset['draw'] ?? '';
    button.lang = document.documentElement.lang;
    button.addEventListener('click', () => void this.draw(figure, button));
    figure.querySelector('figcaption')?.append(' ', button);
  }

  private async draw(figure: HTMLElement, button: HTMLButtonElement): Promise<void> {
    const text = figure.querySelector('pre');
    if (!text) return;
    button.disabled = true;
    const caption = figure.querySelector('figcaption')?.firstChild?.textContent ?? '';
    const drawn = await drawDiagram(text.textContent, this.dataset['frame'] ?? '').catch(() => null);
    if (!drawn) {
      button.replaceWith(this.say(this.dataset['failed'] ?? ''));
      return;
    }
    const picture = new Image(drawn.width, drawn.height);
    picture.alt = caption;
    picture.src = URL.createObjectURL(new Blob([drawn.svg], { type: 'image/svg+xml' }));
    await picture.decode().catch(() => undefined);
    const scroller = document.createElement('div');
    Object.assign(scroller, { className: 'table-scroll', role: 'group', ariaLabel: caption, tabIndex: 0 });
    scroller.append(picture);
    const source = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = this.dataset['text'] ?? '';
    summary.lang = document.documentElement.lang;
    text.replaceWith(scroller, source);
    source.append(summary, text);
    button.remove();
    summary.focus();
  }

  private say(words: string): HTMLElement {
    const note = document.createElement('span');
    note.role = 'status';
    note.lang = document.documentElement.lang;
    note.textContent = words;
    return note;
  }
}

customElements.define('document-diagrams', DocumentDiagrams);

/** A text with a button that copies it; the button shows for a while that it did. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const code = this.querySelector('code');
    if (!button || !code || !('clipboard' in navigator)) return;
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(code.textContent).then(() => {
        button.textContent = button.dataset['done'] ?? label;
        setTimeout(() => (button.textContent = label), 2000);
      });
    });
  }
}

customElements.define('copy-text', CopyText);

/** A button that makes a secret in this browser alone, shows it and copies it. It is sent nowhere and kept nowhere. */
class MakeSecret extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const output = this.querySelector('output');
    if (!button || !output) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      const bytes = crypto.getRandomValues(new Uint8Array(Number(button.dataset['length'] ?? 32)));
      const secret = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      output.textContent = secret;
      if ('clipboard' in navigator) void navigator.clipboard.writeText(secret).catch(() => undefined);
    });
  }
}

customElements.define('make-secret', MakeSecret);

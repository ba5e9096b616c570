/** The file of settings that is made from a template: `.env.example` → `.env`. What is no template stays. */
export function settingsOf(template: string): string {
  return template.replace(/[-._](example|sample|template|dist|default)$/i, '');
}

import { catalog } from '../catalogue/settings.ts';
import { paths } from '../i18n/index.ts';

/** Everything may be read; the sitemap says what there is. */
export function GET() {
  const sitemap = new URL(catalog.url).origin + paths.file('/sitemap-index.xml');
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
}

import { portfolio } from '../catalogue/portfolio.ts';
import { languages, paths } from '../i18n/index.ts';

/**
 * Former addresses of renamed products as Netlify, Cloudflare Pages and others read them (`_redirects`): everything
 * below them. Other hosts have the pages that lead on.
 */
export async function writeRedirects(): Promise<string> {
  const { solutions } = await portfolio();
  const lines = solutions.flatMap(({ id, product }) =>
    product.formerIds.flatMap((former) => [
      ...languages.map((locale) => line((name) => paths.page(locale, `/products/${name}/`), former, id)),
      line((name) => paths.file(`/badges/${name}/`), former, id),
      `${paths.file(`/api/v1/products/${former}.json`)} ${paths.file(`/api/v1/products/${id}.json`)} 301`,
    ]),
  );
  return lines.map((text) => `${text}\n`).join('');
}

function line(address: (name: string) => string, from: string, to: string): string {
  return `${address(from)}* ${address(to)}:splat 301`;
}

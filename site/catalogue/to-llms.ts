import { paths, shown, translations } from '../i18n/index.ts';
import { whole } from './feeds/feed.ts';
import { curatedPages, portfolio } from './portfolio.ts';
import { catalog } from './settings.ts';
import { isRetired, type Solution } from './solution.ts';
import { twin } from './twin.ts';

/** What there is to read, for language models (https://llmstxt.org): each line leads to a page as Markdown. */
export async function toLlms(locale: string): Promise<string> {
  const { solutions } = await portfolio();
  const t = translations(locale);
  const link = (path: string, title: string, more?: string) =>
    `- [${plain(title)}](${whole(paths.page(locale, path))}${twin})${more ? `: ${plain(more)}` : ''}`;
  const product = ({ id, product }: Solution) =>
    link(`/products/${id}/`, product.name, shown(product.summary.value, locale).text);
  const retired = solutions.filter(isRetired);
  const prose = (await curatedPages()).filter(({ id }) => id.startsWith(`${locale}/`));
  return [
    `# ${plain(catalog.name)}`,
    ...(catalog.tagline ? [`> ${plain(shown(catalog.tagline, locale).text)}`] : []),
    t('llms.lead'),
    `## ${t('products.title')}`,
    solutions
      .filter((solution) => !isRetired(solution))
      .map(product)
      .join('\n'),
    `## ${t('llms.more')}`,
    [
      link('/products/', t('products.title')),
      link('/releases/', t('allReleases.title')),
      link('/organisations/', t('organisations.title')),
      link('/vendors/', t('vendors.title')),
      link('/data/', t('data.title')),
      ...prose.map(({ id, data }) => link(`/${id.slice(locale.length + 1)}/`, data.title, data.description)),
    ].join('\n'),
    // What may be left out where there is little room.
    ...(retired.length > 0 ? ['## Optional', retired.map(product).join('\n')] : []),
    '',
  ].join('\n\n');
}

/** One line without what Markdown would read as more than text. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[[\]<>\\`*_]/g, '\\$&');
}

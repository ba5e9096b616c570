import type { VerdictChange } from '../../../content/model/verdict-history.ts';
import { paths, shown, translations } from '../../i18n/index.ts';
import { method } from '../evidence.ts';
import { lastingId } from '../lasting-id.ts';
import { catalog } from '../settings.ts';
import type { Solution } from '../solution.ts';
import { permanentId, whole, type Feed, type FeedEntry } from './feed.ts';
import type { Scope } from './scopes.ts';

const locale = catalog.languages[0] ?? 'da';
const t = translations(locale);

/** A verdict of a solution that became another. */
export interface ListedChange {
  solution: Solution;
  change: VerdictChange;
}

/** Changes of what was measured in a scope. It is there also while nothing has changed: one subscribes for later. */
export function evidenceFeed({ path, name, product }: Scope, changes: readonly ListedChange[], asOf: string): Feed {
  return {
    kind: 'evidence',
    path: `${path}/evidence`,
    title: t('evidence.feedTitle', { name }),
    page: product ? `${path}/evidence/` : '/requirements/',
    ...(product ? { product } : {}),
    updated: changes[0]?.change.date ?? asOf,
    entries: changes.map(toEntry),
  };
}

function toEntry({ solution, change: { check, from, to, date } }: ListedChange): FeedEntry {
  const explained = method().checks[check];
  const verdicts = { from: t(`mark.${from}`), to: t(`mark.${to}`) };
  return {
    id: permanentId('evidence', lastingId(solution), check, date),
    title: t('evidence.feedEntry', {
      ...{ name: solution.product.name, ...verdicts },
      check: explained ? shown(explained.title, locale).text : check,
    }),
    url: whole(paths.page(locale, `/products/${solution.id}/evidence/`)),
    date,
    text: explained && shown(explained.how, locale).text,
    terms: [to],
    data: { _verdict: { product: solution.id, check, from, to } },
  };
}

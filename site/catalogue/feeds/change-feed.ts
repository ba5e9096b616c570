import { paths, translations } from '../../i18n/index.ts';
import { tellChange } from '../../i18n/tell-change.ts';
import { lastingId } from '../lasting-id.ts';
import type { SolutionChange } from '../recorded-changes.ts';
import { catalog } from '../settings.ts';
import { permanentId, whole, type Feed, type FeedEntry } from './feed.ts';
import type { Scope } from './scopes.ts';

const locale = catalog.languages[0] ?? 'da';
const t = translations(locale);

/** What the catalogue recorded of a scope as changed; undefined where it has recorded nothing. */
export function changeFeed({ path, name, product }: Scope, changes: readonly SolutionChange[]): Feed | undefined {
  const [newest] = changes;
  if (!newest) return undefined;
  return {
    kind: 'changes',
    path: `${path}/changes`,
    title: `${name}: ${t('changes.title')}`,
    page: '/changes/',
    ...(product ? { product } : {}),
    updated: newest.date,
    entries: changes.map(toEntry),
  };
}

function toEntry({ solution, date, commit, changes }: SolutionChange): FeedEntry {
  return {
    id: permanentId('changes', lastingId(solution), date),
    title: `${solution.product.name}: ${changes.map((change) => tellChange(locale, change)).join('; ')}`,
    url: whole(paths.page(locale, `/products/${solution.id}/`)),
    date,
    terms: [...new Set(changes.map(({ kind }) => kind))],
    data: { _changes: { product: solution.id, commit, changes } },
  };
}

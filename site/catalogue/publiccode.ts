import { Document } from 'yaml';
import { draftPubliccode } from '../../content/model/draft-publiccode.ts';
import { paths } from '../i18n/index.ts';
import { catalog } from './settings.ts';
import type { Solution } from './solution.ts';

/**
 * The publiccode.yml of a product as a file, with what a maintainer should look at in comments above it. `users` are
 * the names of those who use it, by the register.
 */
export function writePubliccode(solution: Solution, users: readonly string[]): string {
  const { id, product, areas, sources } = solution;
  const read = sources.flatMap(({ facts }) => facts ?? []);
  const page = new URL(paths.page(catalog.languages[0] ?? 'da', `/products/${id}/`), catalog.url).href;
  const { value, assumed } = draftPubliccode({
    product,
    facts: { sources: read, releases: solution.releases },
    areas: areas.map(({ area }) => area),
    catalog,
    page,
    users,
  });
  const document = new Document(value);
  const own = read.find(({ publiccode }) => publiccode?.valid)?.provenance.repository;
  document.commentBefore = [
    ` Made by ${catalog.name} from what it knows of ${product.name}: ${page}`,
    own
      ? ` The product has a file of its own in ${own}, and that one counts.`
      : ' Put it into the root of the repository as publiccode.yml, after a look at what is assumed:',
    ...(own ? [] : assumed.map(({ key, because }) => ` - ${key}: ${because}`)),
  ].join('\n');
  return document.toString({ lineWidth: 100 });
}

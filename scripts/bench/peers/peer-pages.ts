import { languageOf, makeDocuments } from '../made-documents.ts';
import { releases } from '../make-portfolio.ts';
import { chanceFor, sentence, title } from '../made-words.ts';

/** A page of a product: its path without an ending, what is said of it, and its text. */
export interface PeerPage {
  path: string;
  matter: Readonly<Record<string, unknown>>;
  text: string;
}

/**
 * What our catalogue shows of a product, as pages for another generator: the product itself with its facts, vendors
 * and users, its releases with notes, the README and five pages of documentation. Eight pages.
 */
export function peerPages(n: number, versions: readonly string[] = releases): PeerPage[] {
  const [product, name] = [`p${n}`, title(chanceFor(`name ${n}`), 'da')];
  const documents = makeDocuments(n, versions);
  const shared = {
    product,
    lang: languageOf(n),
    licence: 'MPL-2.0',
    repository: `https://github.com/owner/${product}`,
  };
  const page = (path: string, kind: string, heading: string, text = '', more = {}): PeerPage => ({
    path: `products/${product}/${path}`,
    matter: { ...shared, kind, title: heading, ...more },
    text: text.replace(/^# .*\n/, '').replaceAll('](docs/', '](/pictures/' + product + '/'),
  });
  const users = Array.from({ length: 2 }, (_, k) => `Made Municipality ${(n * 7 + k * 31) % 98}`);
  const facts = { stage: 'product', users, vendors: [`v${(n * 7) % 50}`], versions, area: `area-${n % 8}` };
  const summary = sentence(chanceFor(`da ${n}`), 'da');
  return [
    page('_index', 'product', `${name} ${n}`, summary, facts),
    page('releases', 'releases', 'Releases', documents.get('CHANGELOG.md')),
    page('readme', 'document', 'README', documents.get('README.md')),
    ...[1, 2, 3, 4, 5].map((k) => page(`page-${k}`, 'document', `Page ${k}`, documents.get(`docs/page-${k}.md`))),
  ];
}

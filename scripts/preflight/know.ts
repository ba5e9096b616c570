import { draftPubliccode, type Draft } from '../../content/model/draft-publiccode.ts';
import type { Facts } from '../../content/model/facts.ts';
import { Product } from '../../content/model/product.ts';
import { latestOfProduct } from '../../content/model/release.ts';
import { addressKey } from '../../content/model/source.ts';
import type { Content, Entry } from '../content/load.ts';
import type { Knowledge } from './mend-publiccode.ts';

/** The product by its id, or the one that has this repository. */
export function findProduct(
  { products }: Content,
  id: string | undefined,
  address: string | undefined,
): Entry<Product> | undefined {
  const key = addressKey(address ?? null);
  return products.find((product) =>
    id === undefined
      ? key !== null && product.value.sources.some(({ repository }) => addressKey(repository ?? null) === key)
      : product.id === id,
  );
}

/** What stands in for a product that the catalogue does not have: nothing is known of it but its folder's name. */
export function unknownProduct(name: string): Product {
  return Product.parse({ name, summary: { en: name }, stage: 'project', sources: [{ path: '.' }] });
}

/** The product as if this folder were all that there is of it. */
export function readHere(product: Product): Product {
  return { ...product, sources: Product.shape.sources.parse([{ path: '.' }]) };
}

/** What Git and the register tell of a product, or of a repository that is none. */
export function knowledgeOf(content: Content, id: string | undefined, { releases }: Facts): Knowledge {
  const { catalog } = content;
  const latest = latestOfProduct(releases, [null]);
  return {
    version: latest?.version ?? latest?.tag,
    releaseDate: latest?.date.slice(0, 10),
    organisation:
      id !== undefined && catalog.website
        ? { name: catalog.community ?? catalog.name, uri: catalog.website }
        : undefined,
    users: id === undefined ? [] : usersOf(content, id),
  };
}

/** The names of those who use it, by the register. */
function usersOf({ usage, organisations }: Content, id: string): string[] {
  const names = new Map(organisations.map(({ id: organisation, value }) => [organisation, value.name]));
  return usage
    .filter(({ value }) => value.product === id && value.status === 'inUse')
    .flatMap(({ value }) => names.get(value.organisation) ?? [])
    .toSorted((a, b) => a.localeCompare(b, 'da'));
}

/** A first publiccode.yml, with the folder's facts told as those of the address where it is published. */
export function draftOf(
  product: Product,
  about: {
    content: Content;
    id: string | undefined;
    facts: Facts;
    address: string | undefined;
    users: readonly string[];
  },
): Draft {
  const { content, id, facts, address, users } = about;
  const { catalog } = content;
  const areas = new Map(content.areas.map((area) => [area.id, area.value]));
  return draftPubliccode({
    product:
      address === undefined
        ? readHere(product)
        : { ...product, sources: Product.shape.sources.parse([{ repository: address }]) },
    facts: {
      sources: facts.sources,
      releases: facts.releases.map((release) => ({ ...release, repository: address ?? null })),
    },
    areas: product.areas.flatMap((area) => areas.get(area) ?? []),
    catalog,
    page: new URL(id === undefined ? '' : `id/${id}/`, catalog.url).href,
    users,
  });
}

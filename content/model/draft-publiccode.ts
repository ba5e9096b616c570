import type { Area } from './area.ts';
import type { Catalog } from './catalog.ts';
import type { PubliccodeFacts } from './facts.ts';
import type { Product } from './product.ts';
import { statementsOf, statusOf, type Known } from './statements.ts';

/** What a description is made from. */
export interface Described {
  product: Product;
  facts: Known | undefined;
  areas: readonly Area[];
  catalog: Catalog;
  /** Address of the product's page. */
  page: string;
  /** Names of those who use it, from the register. */
  users?: readonly string[];
}

/** A description in the standard's own form, and what in it is a guess that a maintainer should look at. */
export interface Draft {
  value: Record<string, unknown>;
  assumed: { key: string; because: string }[];
}

/**
 * Drafts the publiccode.yml of a product from what the catalogue knows (publiccode.yml 0.x,
 * https://yml.publiccode.tools). Every sentence in it is made of facts, and what is assumed is told.
 */
export function draftPubliccode({ product, facts, areas, catalog, page, users = [] }: Described): Draft {
  const said = new Map(statementsOf(product, facts).map((statement) => [statement.field, statement.said[0].value]));
  const community = catalog.community ?? catalog.name;
  const own = facts?.sources.flatMap(({ publiccode }) => publiccode ?? [])[0];
  const repository = product.sources.find((source) => source.repository)?.repository;
  const languages = catalog.languages.filter((locale) => product.summary.value[locale]);
  const runsInContainers = facts?.sources.some(({ files }) => files.dockerfile ?? files.compose ?? files.helm);
  const version = said.get('version');
  const value = {
    publiccodeYmlVersion: '0',
    name: product.name,
    url: repository ?? page,
    landingURL: said.get('website') ?? page,
    ...(version ? { softwareVersion: version } : {}),
    ...(said.has('releaseDate') ? { releaseDate: said.get('releaseDate') } : {}),
    ...(catalog.website ? { organisation: { name: community, uri: catalog.website } } : {}),
    platforms: own && own.platforms.length > 0 ? own.platforms : [runsInContainers ? 'linux' : 'web'],
    ...(own && own.categories.length > 0 ? { categories: own.categories } : {}),
    ...(users.length > 0 ? { usedBy: [...users] } : {}),
    developmentStatus: statusOf[product.stage.value],
    softwareType: own?.softwareType ?? 'standalone/other',
    description: Object.fromEntries(
      languages.map((locale) => [locale, describe(locale, product, areas, community, page)]),
    ),
    legal: said.has('licence') ? { license: said.get('licence') } : {},
    maintenance: {
      type: 'community',
      contacts: [{ name: community, ...(catalog.contact ? { email: catalog.contact } : {}) }],
    },
    localisation: {
      localisationReady: (own?.languages.length ?? 0) > 1,
      availableLanguages: own && own.languages.length > 0 ? own.languages : [catalog.languages[0] ?? 'da'],
    },
  };
  return { value, assumed: assumptions(own, said.has('licence'), Boolean(repository)) };
}

function assumptions(own: PubliccodeFacts | undefined, licence: boolean, repository: boolean): Draft['assumed'] {
  return [
    ...(repository ? [] : [{ key: 'url', because: 'no public repository is known' }]),
    ...(licence ? [] : [{ key: 'legal.license', because: 'no licence was recognised, and the standard requires one' }]),
    ...(own?.platforms.length
      ? []
      : [{ key: 'platforms', because: 'they were told from the files in the repository' }]),
    ...(own?.softwareType ? [] : [{ key: 'softwareType', because: 'a repository does not tell it' }]),
    ...(own?.languages.length
      ? []
      : [{ key: 'localisation', because: 'the languages of the interface are not known' }]),
    { key: 'description.*.features', because: 'they are the task areas, which is less than the product can do' },
    { key: 'maintenance', because: 'contracts with contractors, and their end, are not known' },
  ];
}

/** The standard asks for at least 150 characters; all that is added to the summary are facts of the catalogue. */
function describe(locale: string, product: Product, areas: readonly Area[], community: string, page: string): object {
  const summary = product.summary.value[locale] ?? product.name;
  const names = areas.map(({ name }) => name[locale] ?? Object.values(name)[0] ?? '').filter(Boolean);
  const words = phrases[locale === 'da' ? 'da' : 'en'];
  const long = [
    summary,
    words.of(product.name, community),
    ...(names.length > 0 ? [words.areas(names)] : []),
    words.more(page),
  ];
  return {
    shortDescription: summary.length <= 150 ? summary : `${summary.slice(0, 149).replace(/\s+\S*$/, '')}…`,
    longDescription: long.join(' '),
    features: names.length > 0 ? names : [summary],
  };
}

const phrases = {
  da: {
    of: (name: string, community: string) => `${name} er en open source-løsning i fællesskabet ${community}.`,
    areas: (names: string[]) => `Den bruges til: ${names.join(', ')}.`,
    more: (page: string) => `Hvem der står bag, hvad den kræver, og hvad der er ændret, står på ${page}`,
  },
  en: {
    of: (name: string, community: string) => `${name} is an open source solution of the community ${community}.`,
    areas: (names: string[]) => `It is used for: ${names.join(', ')}.`,
    more: (page: string) => `Who stands behind it, what it takes and what has changed is told at ${page}`,
  },
};

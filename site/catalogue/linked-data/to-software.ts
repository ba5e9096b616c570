import type { Graph, Organization, SoftwareApplication, SoftwareSourceCode } from 'schema-dts';
import { paths, shown } from '../../i18n/index.ts';
import { whole } from '../feeds/feed.ts';
import { lastingId } from '../lasting-id.ts';
import { modifiedOf } from '../modified.ts';
import type { Solution } from '../solution.ts';
import { findLicences, programmingLanguages } from '../technology.ts';

/** Repositories told of; a product may have dozens, and this stands in its page. */
const mostRepositories = 8;

/**
 * A solution in the words of schema.org (https://schema.org/SoftwareApplication), and its repositories. The types are
 * schema.org’s own: what they do not know does not compile.
 */
export function toSoftware(locale: string, solution: Solution): Graph {
  const { id, product, areas, latest, vendors } = solution;
  const { name, formerNames, website } = product;
  const [licence] = findLicences(solution.sources).flatMap(({ spdx }) => spdx ?? []);
  const modified = modifiedOf(solution);
  const by = (roles: readonly string[]): Organization[] =>
    vendors
      .filter(({ part }) => part.roles.some((role) => roles.includes(role)))
      .map(({ id, vendor }) => ({
        '@type': 'Organization',
        name: vendor?.name ?? id,
        url: page(locale, `/vendors/${id}/`),
      }));
  const application: SoftwareApplication = {
    '@type': 'SoftwareApplication',
    '@id': software(solution),
    name,
    ...(formerNames.length > 0 ? { alternateName: formerNames } : {}),
    description: shown(product.summary.value, locale).text,
    url: page(locale, `/products/${id}/`),
    image: whole(paths.file(`/social/${id}.png`)),
    ...(website ? { sameAs: website } : {}),
    ...(areas.length > 0 ? { applicationCategory: areas.map(({ area }) => shown(area.name, locale).text) } : {}),
    ...(latest
      ? { softwareVersion: latest.version ?? latest.tag, releaseNotes: page(locale, `/products/${id}/releases/`) }
      : {}),
    ...(modified ? { dateModified: modified } : {}),
    ...(licence ? { license: `https://spdx.org/licenses/${licence}` } : {}),
    ...listed('maintainer', by(['development', 'maintenance'])),
    ...listed('provider', by(['operation', 'support'])),
  };
  return { '@context': 'https://schema.org', '@graph': [application, ...repositories(solution)] };
}

function repositories(solution: Solution): SoftwareSourceCode[] {
  return solution.sources
    .flatMap((source): SoftwareSourceCode[] => {
      const languages = programmingLanguages([source]);
      return source.curated.repository
        ? [
            {
              '@type': 'SoftwareSourceCode',
              codeRepository: source.curated.repository,
              ...(languages.length > 0 ? { programmingLanguage: languages } : {}),
              targetProduct: { '@id': software(solution) },
            },
          ]
        : [];
    })
    .slice(0, mostRepositories);
}

const page = (locale: string, path: string) => whole(paths.page(locale, path));
const software = (solution: Solution) => whole(paths.file(`/id/${lastingId(solution)}/`));

function listed(key: 'maintainer' | 'provider', values: readonly Organization[]) {
  return values.length > 0 ? { [key]: values } : {};
}

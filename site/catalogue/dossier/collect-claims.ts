import type { Product } from '../../../content/model/product.ts';
import { monthlyActivity } from '../activity.ts';
import type { Solution } from '../solution.ts';
import { findFile, findLicences, programmingLanguages } from '../technology.ts';
import { claimEvidence } from './claim-evidence.ts';
import { tellingFiles, type Claim } from './dossier.ts';
import type { Footnotes } from './footnotes.ts';
import type { Known } from './known.ts';

/** Everything that is claimed of a product, in the order of its page, each with its footnotes. */
export function collectClaims(solution: Solution, known: Known, notes: Footnotes): Claim[] {
  return [
    ...whatItIs(solution.product, notes),
    ...whoUsesIt(known, notes),
    ...whatItTakes(solution, notes),
    ...whoHelps(solution, notes),
    ...claimEvidence(known, notes),
    ...howItIsMade(solution, notes),
    ...whatElse(solution, known, notes),
  ];
}

function whatItIs({ summary, stage, level, adoption }: Product, { page }: Footnotes): Claim[] {
  return [
    { about: 'summary', text: summary.value, footnotes: page(summary) },
    { about: 'stage', stage: stage.value, footnotes: page(stage) },
    ...(level ? [{ about: 'level' as const, level: level.value, footnotes: page(level) }] : []),
    ...adoption.map((figure): Claim => {
      const { count, atLeast, of, unit } = figure;
      return { about: 'adoption', count, atLeast, of, unit, footnotes: page(figure) };
    }),
  ];
}

function whoUsesIt({ users }: Known, { page }: Footnotes): Claim[] {
  return users.map(({ name, use: { status, since = null, sourced } }) => ({
    about: 'user',
    name,
    status,
    since,
    footnotes: page(sourced),
  }));
}

function whatItTakes({ product, sources }: Solution, { page, file }: Footnotes): Claim[] {
  const languages = programmingLanguages(sources);
  const read = sources.flatMap(({ facts }) => facts ?? []);
  return [
    ...product.hosting.map((place): Claim => ({ about: 'hosting', kind: place.kind, footnotes: page(place) })),
    ...(languages.length > 0
      ? [{ about: 'languages' as const, languages, footnotes: read.flatMap((facts) => file(facts)) }]
      : []),
    ...tellingFiles.flatMap((kind): Claim[] => {
      const found = findFile(sources, kind);
      return found ? [{ about: 'file', kind, path: found.path, footnotes: file(found.source, found.path) }] : [];
    }),
    ...product.integrations.map((one): Claim => ({ about: 'integration', name: one.name, footnotes: page(one) })),
    ...product.prices.map((price): Claim => {
      const { amount, currency, per, year, covers } = price;
      return { about: 'price', amount, currency, per, year, covers, footnotes: page(price) };
    }),
  ];
}

function whoHelps({ vendors }: Solution, { page }: Footnotes): Claim[] {
  return vendors.map(({ id, part, vendor }) => ({
    about: 'vendor',
    name: vendor?.name ?? id,
    roles: part.roles,
    footnotes: page(part),
  }));
}

function howItIsMade({ latest, lastCommit, sources }: Solution, { file }: Footnotes): Claim[] {
  const read = sources.flatMap(({ facts }) => facts ?? []);
  const tagged = read.find(({ provenance }) => provenance.repository === latest?.repository) ?? read[0];
  const commits = monthlyActivity(sources)?.reduce((sum, { value }) => sum + value, 0) ?? 0;
  const licences = findLicences(sources);
  return [
    ...(latest && tagged
      ? [
          {
            about: 'release' as const,
            version: latest.version ?? latest.tag,
            date: latest.date.slice(0, 10),
            repository: latest.repository,
            footnotes: file({
              provenance: { ...tagged.provenance, commit: latest.commit, committedAt: latest.date },
            }),
          },
        ]
      : []),
    ...(lastCommit
      ? [
          {
            about: 'activity' as const,
            lastCommit: lastCommit.slice(0, 10),
            commits,
            footnotes: read.flatMap((facts) => file(facts)),
          },
        ]
      : []),
    ...licences.map(({ spdx, source, path, repositories }): Claim => ({
      about: 'licence',
      spdx,
      repositories,
      of: read.length,
      footnotes: file(source, path),
    })),
  ];
}

function whatElse({ product }: Solution, { byId }: Known, { page }: Footnotes): Claim[] {
  return product.related.flatMap((related): Claim[] => {
    const other = byId.get(related.product);
    return other
      ? [{ about: 'related', relation: related.relation, name: other.product.name, footnotes: page(related) }]
      : [];
  });
}

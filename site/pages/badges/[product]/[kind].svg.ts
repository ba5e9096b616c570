import type { APIRoute } from 'astro';
import { toBadge } from '../../../catalogue/badge.ts';
import { assessed, countVerdicts, requirementSets } from '../../../catalogue/evidence.ts';
import { portfolio } from '../../../catalogue/portfolio.ts';
import { catalog } from '../../../catalogue/settings.ts';
import { translations } from '../../../i18n/index.ts';

const t = translations(catalog.languages[0] ?? 'da');

export async function getStaticPaths() {
  const { solutions } = await portfolio();
  const [set] = requirementSets().keys();
  const measured = new Map((set === undefined ? [] : await assessed(set)).map((one) => [one.solution.id, one]));
  return solutions.flatMap(({ id, product, latest }) => {
    const standings = measured.get(id)?.standings.filter(({ measured }) => measured);
    const { met } = countVerdicts(standings ?? []);
    const badges = {
      catalogue: { label: catalog.community ?? catalog.name, value: product.name },
      ...(product.level ? { level: { label: t('facet.level'), value: t(`level.${product.level.value}`) } } : {}),
      ...(standings
        ? { evidence: { label: t('badge.evidence'), value: t('badge.met', { met, all: standings.length }) } }
        : {}),
      ...(latest ? { version: { label: product.name, value: latest.version ?? latest.tag } } : {}),
    };
    return Object.entries(badges).map(([kind, badge]) => ({ params: { product: id, kind }, props: badge }));
  });
}

/** A badge for a product's own README. */
export const GET: APIRoute<{ label: string; value: string }> = ({ props: { label, value } }) =>
  new Response(toBadge(label, value), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });

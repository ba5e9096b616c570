import type { ImportedUsage } from '../../content/model/imported-usage.ts';
import type { ChosenUses } from './choose-uses.ts';

/** What an import took, what it left out and what is gone since the last, line by line, for the terminal. */
export function describeImport(
  chosen: ChosenUses,
  takenOut: ImportedUsage['uses'],
  remarks: readonly string[],
): string {
  const { imported, withoutConsent, unknown, contradictions, merged, ahead } = chosen;
  const list = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [`${title} (${lines.length}):`, ...lines.map((line) => `  ${line}`)] : [];
  return [
    `✓ ${imported.uses.length} uses of ${new Set(imported.uses.map(({ product }) => product)).size} products, as of ${imported.readAt}.`,
    ...list(
      'Left out, since the organisation has not agreed (consent in content/kitos.yml)',
      withoutConsent.map(({ product, organisation }) => `${product} at ${organisation}`),
    ),
    ...list(
      'Left out, since no file in content/organisations/ has this name or CVR number',
      unknown.map(({ product, name }) => `${product} at ${name}`),
    ),
    ...list(
      'Systems that OS2kitos does not have, or that nobody uses (systems in content/kitos.yml)',
      imported.leftOut.missingSystems.map(({ product, system }) => `${product}: ${system}`),
    ),
    ...list(
      'Contradicted by a record, which is what counts',
      contradictions.map(
        ({ product, organisation, curated, file }) => `${product} at ${organisation}: ${file} says "${curated}"`,
      ),
    ),
    ...list(
      'Gone since the last import: taken out of OS2kitos, or no longer allowed to be shown',
      takenOut.map(({ product, organisation }) => `${product} at ${organisation}`),
    ),
    ...list(
      'By organisations that have merged; see whether the use goes on',
      merged.map(
        ({ product, organisation, into, from }) => `${product} at ${organisation}, part of ${into} since ${from}`,
      ),
    ),
    ...list(
      'Without their date, which has not come yet',
      ahead.map(({ product, organisation, changed }) => `${product} at ${organisation}: ${changed}`),
    ),
    ...list('Not used of the export', remarks),
  ].join('\n');
}

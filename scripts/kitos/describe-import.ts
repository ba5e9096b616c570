import type { ChosenUses } from './choose-uses.ts';

/** What an import took and what it left out, line by line, for the terminal. */
export function describeImport(chosen: ChosenUses, remarks: readonly string[]): string {
  const { imported, withoutConsent, unknown, contradictions } = chosen;
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
    ...list('Not used of the export', remarks),
  ].join('\n');
}

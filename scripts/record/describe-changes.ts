import type { Facts } from '../../content/model/facts.ts';
import { latestOfProduct } from '../../content/model/release.ts';

/** What changed in the facts of one product, in words for people; empty where nothing that matters did. */
export function describeChanges(name: string, before: Facts | undefined, after: Facts | undefined): string[] {
  if (!before) return after ? [`${name}: first harvested`] : [];
  if (!after) return [`${name}: no longer in the catalogue`];
  return [...versions(name, before, after), ...sources(name, before, after), ...licences(name, before, after)];
}

function versions(name: string, before: Facts, after: Facts): string[] {
  const [old, now] = [before, after].map((facts) => {
    const latest = latestOfProduct(
      facts.releases,
      facts.sources.map(({ provenance }) => provenance.repository),
    );
    return latest?.version ?? latest?.tag;
  });
  if (now === undefined || now === old) return [];
  return [old === undefined ? `${name} ${now}` : `${name} ${old} → ${now}`];
}

function sources(name: string, before: Facts, after: Facts): string[] {
  const keys = (facts: Facts) => new Set(facts.sources.map(({ key }) => key));
  const [old, now] = [keys(before), keys(after)];
  return [
    ...[...now].filter((key) => !old.has(key)).map((key) => `${name}: repository added: ${key}`),
    ...[...old].filter((key) => !now.has(key)).map((key) => `${name}: repository gone: ${key}`),
  ];
}

function licences(name: string, before: Facts, after: Facts): string[] {
  return after.sources.flatMap(({ key, licence, publiccode }) => {
    const old = before.sources.find((source) => source.key === key);
    if (!old) return [];
    const [was, is] = [old.licence?.spdx ?? 'none', licence?.spdx ?? 'none'];
    const told = (facts: typeof publiccode) => (facts === null ? 'missing' : facts.valid ? 'valid' : 'faulty');
    const [file, newFile] = [told(old.publiccode), told(publiccode)];
    return [
      ...(was === is ? [] : [`${name}: licence ${was} → ${is}`]),
      ...(file === newFile ? [] : [`${name}: publiccode.yml ${file} → ${newFile}`]),
    ];
  });
}

/** A commit message: the changes in its first line as far as they fit, and all of them below. */
export function toCommitMessage(changes: readonly string[]): string {
  if (changes.length === 0) return 'Facts as harvested\n';
  const fitting = changes.filter((_, index) => changes.slice(0, index + 1).join('; ').length <= 72);
  const rest = changes.length - fitting.length;
  const subject = fitting.length === 0 ? `${changes.length} products changed` : fitting.join('; ');
  const title = rest > 0 && fitting.length > 0 ? `${subject}; ${rest} more` : subject;
  return changes.length === fitting.length && rest === 0
    ? `${title}\n`
    : `${title}\n\n${changes.map((change) => `- ${change}`).join('\n')}\n`;
}

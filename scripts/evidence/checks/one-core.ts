import { met, missing, partly, unknown, type Check } from '../check.ts';
import { latestRelease } from '../../../content/model/release.ts';
import { nameOf, placeOf, type Subject } from '../subject.ts';

/** Whether there is one line of the program: no second repository with the same files, releases from the main branch. */
export const oneCore: Check = {
  id: 'one-core',
  needsCode: true,
  measure(subject) {
    const { code, facts, thresholds } = subject;
    const copies = findCopies(code, thresholds.sharedFiles);
    if (copies) {
      const { one, other, share } = copies;
      return missing(
        {
          da: `${nameOf(one)} og ${nameOf(other)} har ${Math.round(share * 100)} % ens filer: det ligner to udgaver af samme kerne.`,
          en: `${nameOf(one)} and ${nameOf(other)} have ${Math.round(share * 100)}% equal files: they look like two editions of one core.`,
        },
        placeOf(other),
        Math.round(share * 100),
      );
    }
    for (const source of code) {
      const { repository } = source.facts.provenance;
      const latest = latestRelease(facts.releases.filter((release) => release.repository === repository));
      if (!latest || source.facts.activity.truncated) continue;
      const at = { repository, commit: latest.commit, date: latest.date };
      return source.commits.some(({ id }) => id === latest.commit)
        ? met(
            {
              da: `Den nyeste udgivelse, ${latest.tag}, er lavet fra hovedgrenen.`,
              en: `The newest release, ${latest.tag}, was made from the main branch.`,
            },
            at,
            latest.tag,
          )
        : partly(
            {
              da: `Den nyeste udgivelse, ${latest.tag}, er lavet fra en anden gren end hovedgrenen.`,
              en: `The newest release, ${latest.tag}, was made from another branch than the main one.`,
            },
            at,
            latest.tag,
          );
    }
    return unknown({
      da: 'Der er ingen udgivelser, der viser, hvilken gren der er i brug; kopier andre steder kan ikke ses.',
      en: 'There are no releases that show which branch is in use; copies elsewhere cannot be seen.',
    });
  },
};

/** Two repositories with mostly the same files. Small files are alike everywhere, so a few say nothing. */
function findCopies(code: Subject['code'], enough: number) {
  const sets = code.map((source) => ({
    source,
    blobs: new Set([...source.tree.files.values()].map(({ blob }) => blob)),
  }));
  for (const [index, one] of sets.entries()) {
    for (const other of sets.slice(index + 1)) {
      const large = Math.max(one.blobs.size, other.blobs.size);
      const shared = [...one.blobs].filter((blob) => other.blobs.has(blob)).length;
      if (large >= 20 && shared / large >= enough)
        return { one: one.source, other: other.source, share: shared / large };
    }
  }
  return undefined;
}

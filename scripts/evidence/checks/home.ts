import { met, missing, partly, unknown, type Check } from '../check.ts';
import { nameOf, placeOf } from '../subject.ts';

/** Whether the repositories lie under an owner that belongs to the community. */
export const home: Check = {
  id: 'home',
  measure({ sources, organisations }) {
    const owned = sources.flatMap((source) => {
      const address = source.facts.provenance.repository;
      return address
        ? [{ source, own: organisations.has(new URL(address).pathname.split('/')[1]?.toLowerCase() ?? '') }]
        : [];
    });
    if (organisations.size === 0 || owned.length === 0) {
      return unknown({
        da: 'Der er ingen offentlig adresse at dømme efter, eller fællesskabets organisationer er ikke angivet.',
        en: 'There is no public address to judge by, or the community’s organisations are not listed.',
      });
    }
    const outside = owned.filter(({ own }) => !own);
    const [first] = outside;
    if (!first) {
      return met(
        {
          da:
            owned.length === 1
              ? 'Kodelageret ligger hos fællesskabet.'
              : `Alle ${owned.length} kodelagre ligger hos fællesskabet.`,
          en:
            owned.length === 1
              ? 'The repository lies with the community.'
              : `All ${owned.length} repositories lie with the community.`,
        },
        owned[0] && placeOf(owned[0].source),
        owned.length,
      );
    }
    const told = [
      {
        da:
          owned.length === 1
            ? `Kodelageret ${nameOf(first.source)} ligger uden for fællesskabets organisationer.`
            : `${outside.length} af ${owned.length} kodelagre ligger uden for fællesskabets organisationer, for eksempel ${nameOf(first.source)}.`,
        en:
          owned.length === 1
            ? `The repository ${nameOf(first.source)} lies outside the community’s organisations.`
            : `${outside.length} of ${owned.length} repositories ${outside.length === 1 ? 'lies' : 'lie'} outside the community’s organisations, ${nameOf(first.source)} for one.`,
      },
      placeOf(first.source),
      outside.length,
    ] as const;
    return outside.length === owned.length ? missing(...told) : partly(...told);
  },
};

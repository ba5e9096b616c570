import { met, missing, partly, unknown, type Check, type Finding } from '../check.ts';
import { manifestFile, manifestPaths } from '../manifests.ts';
import { nameOf, placeOf, textsOf, type Subject } from '../subject.ts';

/** Whether paid components lie among the open code, by the names of their files and folders. */
export const proprietaryParts: Check = {
  id: 'proprietary-parts',
  needsCode: true,
  wants: manifestPaths,
  measure({ code, method, sources }) {
    const cut = code.find(({ tree }) => tree.truncated);
    const found = method.proprietary.flatMap(({ name, path: pattern }) => {
      const fits = new RegExp(pattern, 'i');
      return code.flatMap((source) => {
        const path = [...source.tree.files.keys()].find((candidate) => fits.test(candidate));
        return path ? [{ name, path, source }] : [];
      });
    });
    const [first] = found;
    if (!first) {
      const fetched = fetchedIn(code, method);
      if (fetched) return fetched;
      if (method.proprietary.length === 0 || cut) {
        return unknown({
          da: 'Der er ingen liste over betalte komponenter, eller kodelageret er for stort til at blive set helt igennem.',
          en: 'There is no list of paid components, or the repository is too large to be looked through.',
        });
      }
      return met(
        {
          da: `Ingen af de ${method.proprietary.length} betalte komponenter, som kataloget kender, ligger i koden.`,
          en: `None of the ${method.proprietary.length} paid components that the catalogue knows lies in the code.`,
        },
        code[0] && placeOf(code[0]),
      );
    }
    const names = [...new Set(found.map(({ name }) => name))].join(', ');
    const told = textsOf(sources, /(^|\/)(readme|notice|licen[cs]e|third[-_]party)[^/]*$/i).find(({ text }) =>
      new RegExp(`\\b${first.name}\\b`, 'i').test(text),
    );
    const place = placeOf(first.source, first.path);
    return told
      ? partly(
          {
            da: `${names} ligger i koden (${nameOf(first.source)}), og ${told.path} gør opmærksom på det.`,
            en: `${names} lies in the code (${nameOf(first.source)}), and ${told.path} says so.`,
          },
          place,
          names,
        )
      : missing(
          {
            da: `${names} ligger i koden (${nameOf(first.source)}), uden at det er nævnt. Det må normalt ikke gives videre.`,
            en: `${names} lies in the code (${nameOf(first.source)}) and is not mentioned. It may usually not be passed on.`,
          },
          place,
          names,
        );
  },
};

/** What is not passed on, but has to be paid for by whoever builds the program. */
function fetchedIn(code: Subject['code'], { proprietary }: Subject['method']): Finding | undefined {
  const manifests = textsOf(code, manifestFile);
  const [found] = proprietary.flatMap(({ name, package: pattern }) => {
    const fits = pattern === undefined ? undefined : new RegExp(pattern, 'i');
    return manifests.flatMap((file) => (fits?.test(file.text) ? [{ name, file, at: file.text.search(fits) }] : []));
  });
  if (!found) return undefined;
  const { name, file, at } = found;
  return partly(
    {
      da: `${name} ligger ikke i koden, men ${file.path} henter den, når programmet bygges, og den har sin egen licens.`,
      en: `${name} does not lie in the code, but ${file.path} fetches it when the program is built, and it has a licence of its own.`,
    },
    placeOf(file.source, file.path, file.text.slice(0, at).split('\n').length),
    name,
  );
}

import { met, missing, partly, type Check } from '../check.ts';
import { workflow } from '../workflows.ts';
import { pathsOf, placeOf, textsOf } from '../subject.ts';

const list = /(^|\/)(sbom|bom|[^/]+\.(spdx|cdx))\.(json|xml|ya?ml)$|\.spdx$/i;
const maker = /\b(sbom|cyclonedx|syft|anchore\/sbom-action)\b/i;

/** Whether there is a list of what the program is made of. */
export const sbom: Check = {
  id: 'sbom',
  needsCode: true,
  wants: (tree) => [...pathsOf({ tree }, workflow), ...pathsOf({ tree }, list).slice(0, 3)],
  measure({ code }) {
    const [file] = textsOf(code, list).filter(({ text }) =>
      /CycloneDX|spdxVersion|cyclonedx\.org|SPDXVersion/.test(text),
    );
    if (file) {
      return met(
        { da: `${file.path} er en komponentliste.`, en: `${file.path} is a list of components.` },
        placeOf(file.source, file.path),
      );
    }
    const made = textsOf(code, workflow).find(({ text }) => maker.test(text));
    return made
      ? partly(
          {
            da: `${made.path} laver en komponentliste, men den ligger ikke i kodelageret.`,
            en: `${made.path} makes a list of components, but it is not kept in the repository.`,
          },
          placeOf(made.source, made.path, made.text.slice(0, made.text.search(maker)).split('\n').length),
        )
      : missing(
          { da: 'Der er ingen komponentliste (SBOM).', en: 'There is no list of components (SBOM).' },
          code[0] && placeOf(code[0]),
        );
  },
};

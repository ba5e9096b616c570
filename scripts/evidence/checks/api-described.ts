import { met, missing, partly, unknown, type Check } from '../check.ts';
import { headingsOf } from '../headings.ts';
import { pathsOf, placeOf, textsOf } from '../subject.ts';

const description = /(^|\/)(openapi|swagger|api-spec|apispec|asyncapi|schema)[^/]*\.(ya?ml|json|graphql)$/i;
const isDescription = /^\s*["']?(openapi|swagger|asyncapi)["']?\s*:/m;
const graphql = /^\s*(schema\s*\{|type Query\b)/m;
const operations = /^\s*["']?(paths|channels)["']?\s*:/m;
const heading = /\b(rest[- ]?api|api|webservice|graphql)\b/i;

/** Whether the programming interface is described in a form that programs can read. */
export const apiDescribed: Check = {
  id: 'api-described',
  wants: (tree) => pathsOf({ tree }, description).slice(0, 10),
  measure({ sources }) {
    const files = textsOf(sources, description).map((file) => ({ ...file, ok: complete(file.text) }));
    const whole = files.find(({ ok }) => ok === 'whole');
    const half = files.find(({ ok }) => ok === 'half');
    if (whole) {
      return met(
        { da: `${whole.path} beskriver snitfladen.`, en: `${whole.path} describes the interface.` },
        placeOf(whole.source, whole.path),
      );
    }
    if (half) {
      return partly(
        { da: `${half.path} er en beskrivelse uden indhold.`, en: `${half.path} is a description without content.` },
        placeOf(half.source, half.path),
      );
    }
    for (const file of textsOf(sources, /\.(md|markdown|rst|adoc)$/i)) {
      const found = headingsOf(file.text).find(({ title }) => heading.test(title));
      if (!found) continue;
      return missing(
        {
          da: `${file.path} omtaler en API, men der er ingen OpenAPI-fil.`,
          en: `${file.path} writes of an API, but there is no OpenAPI file.`,
        },
        placeOf(file.source, file.path, found.line),
      );
    }
    return unknown({
      da: 'Intet tyder på, at løsningen har en API, og intet udelukker det.',
      en: 'Nothing suggests that the solution has an API, and nothing rules it out.',
    });
  },
};

function complete(text: string): 'whole' | 'half' | 'other' {
  if (graphql.test(text)) return 'whole';
  if (!isDescription.test(text))
    return /"(openapi|swagger)"\s*:/.test(text.slice(0, 5_000)) && /"paths"\s*:\s*\{\s*"/.test(text)
      ? 'whole'
      : 'other';
  return operations.test(text) || /"paths"\s*:\s*\{\s*"/.test(text) ? 'whole' : 'half';
}

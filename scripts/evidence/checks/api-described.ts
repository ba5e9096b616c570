import { met, missing, partly, unknown, type Check } from '../check.ts';
import { headingsOf } from '../headings.ts';
import { interfaceDescription, interfaceDescriptions } from '../interface-descriptions.ts';
import { pathsOf, placeOf, textsOf, type TextFile } from '../subject.ts';
import { limits } from '../../limits.ts';

const isDescription = /^\s*["']?(openapi|swagger|asyncapi)["']?\s*:/m;
const graphql = /^\s*(schema\s*\{|type Query\b)/m;
const operations = /^\s*["']?(paths|channels)["']?\s*:/m;
const heading = /\b(rest[- ]?api|api|webservice|graphql)\b/i;
const manifest =
  /^([^/]+\/){0,3}(package\.json|composer\.json|pom\.xml|pyproject\.toml|requirements[^/]*\.txt|build\.gradle(\.kts)?|packages\.config|[^/]+\.csproj)$/i;
/** Descriptions for people alone, by their names. */
const office = /(^|[^a-z])api([^a-z/][^/]*)?\.(docx?|pdf)$/i;
/** Libraries that make the description when the program runs. */
const generator =
  /drf-spectacular|\bfastapi\b|swashbuckle|nswag|springdoc|springfox|nelmio\/api-doc|api-platform\/core|@nestjs\/swagger|flasgger|strawberry-graphql/i;
/** Libraries of a program that uses somebody else's interface: the description beside them is that one's. */
const client = /ariadne-codegen|@graphql-codegen/i;

/** Whether the programming interface is described in a form that programs can read. */
export const apiDescribed: Check = {
  id: 'api-described',
  wants: (tree) => [...interfaceDescriptions(tree), ...pathsOf({ tree }, manifest).slice(0, limits.wanted)],
  measure({ sources, code }) {
    const manifests = textsOf(code, manifest);
    const clients = new Set(manifests.filter(({ text }) => client.test(text)).map(({ source }) => source));
    const files = textsOf(sources, interfaceDescription)
      .filter(({ source, path }) => !(clients.has(source) && path.endsWith('.graphql')))
      .map((file) => ({ ...file, ok: complete(file.text) }));
    const whole = files.find(({ ok }) => ok === 'whole');
    const half = files.find(({ ok }) => ok === 'half');
    const generated = manifests.find(({ text }) => generator.test(text));
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
    if (generated) {
      const name = generator.exec(generated.text)?.[0] ?? '';
      return partly(
        {
          da: `Beskrivelsen laves af ${name}, når løsningen kører; den ligger ikke i kodelageret.`,
          en: `The description is made by ${name} when the solution runs; it does not lie in the repository.`,
        },
        placeOf(generated.source, generated.path, lineOf(generated, generator)),
        name,
      );
    }
    const [sealed] = sources.flatMap((source) => pathsOf(source, office).map((path) => ({ source, path })));
    if (sealed) {
      return partly(
        {
          da: `${sealed.path} beskriver en API, men ikke i en form, programmer kan læse.`,
          en: `${sealed.path} describes an API, but not in a form that programs can read.`,
        },
        placeOf(sealed.source, sealed.path),
      );
    }
    return writtenOf(textsOf(sources, /\.(md|markdown|rst|adoc)$/i), textsOf(code, /^readme(\.[a-z]+)?$/i));
  },
};

/** A README of the program that has an API to tell of lacks its description; a word elsewhere proves no API. */
function writtenOf(documents: readonly TextFile[], readmes: readonly TextFile[]) {
  const [told] = withHeading(readmes);
  if (told) {
    return missing(
      {
        da: `${told.path} omtaler en API, men der er ingen OpenAPI-fil.`,
        en: `${told.path} writes of an API, but there is no OpenAPI file.`,
      },
      placeOf(told.source, told.path, told.line),
    );
  }
  const [mentioned] = withHeading(documents);
  return mentioned
    ? unknown(
        {
          da: `${mentioned.path} omtaler en API, men det kan være en andens.`,
          en: `${mentioned.path} writes of an API, but it may be somebody else’s.`,
        },
        placeOf(mentioned.source, mentioned.path, mentioned.line),
      )
    : unknown({
        da: 'Intet tyder på, at løsningen har en API, og intet udelukker det.',
        en: 'Nothing suggests that the solution has an API, and nothing rules it out.',
      });
}

function withHeading(files: readonly TextFile[]) {
  return files.flatMap((file) => {
    const found = headingsOf(file.text).find(({ title }) => heading.test(title));
    return found ? [{ ...file, line: found.line }] : [];
  });
}

function lineOf({ text }: TextFile, what: RegExp): number {
  return text.slice(0, text.search(what)).split('\n').length;
}

function complete(text: string): 'whole' | 'half' | 'other' {
  if (graphql.test(text)) return 'whole';
  if (!isDescription.test(text))
    return /"(openapi|swagger)"\s*:/.test(text.slice(0, 5_000)) && /"paths"\s*:\s*\{\s*"/.test(text)
      ? 'whole'
      : 'other';
  return operations.test(text) || /"paths"\s*:\s*\{\s*"/.test(text) ? 'whole' : 'half';
}

import { z } from 'zod';
import * as value from './values.ts';
import * as vocabulary from './vocabularies.ts';

/** The keys of the standard, 0.x and 1.x. Rules that span keys stand in rules.ts. Source: https://yml.publiccode.tools */

const standard = 'https://github.com/publiccodeyml/publiccode.yml/blob/main/docs/standard';

const Organisation = z.strictObject({ name: value.text.optional(), uri: value.organisationAddress });
const Dependency = z.strictObject({
  name: value.required,
  versionMin: value.text.optional(),
  versionMax: value.text.optional(),
  version: value.text.optional(),
  optional: z.boolean().optional(),
});

const description = {
  localisedName: value.text.optional(),
  shortDescription: value.sized(1, 150),
  longDescription: value.sized(150, 10_000),
  documentation: value.webAddress.optional(),
  apiDocumentation: value.webAddress.optional(),
  features: value.list.min(1, 'needs at least one entry'),
  screenshots: z.array(value.place).optional(),
  videos: z.array(value.video).optional(),
  awards: value.list.optional(),
};

const legal = { license: value.licence, mainCopyrightOwner: value.text.optional() };

const keys = {
  publiccodeYmlVersion: value.oneOf(vocabulary.versions),
  name: value.required,
  applicationSuite: value.text.optional(),
  url: value.address,
  landingURL: value.webAddress.optional(),
  isBasedOn: z.union([value.address, z.array(value.address)]).optional(),
  softwareVersion: value.text.optional(),
  releaseDate: value.day.optional(),
  logo: value.place.optional(),
  organisation: Organisation.optional(),
  platforms: value.list.min(1, 'needs at least one entry'),
  categories: z.array(value.oneOf(vocabulary.categories, `${standard}/categories-list.rst`)).optional(),
  usedBy: value.list.optional(),
  fundedBy: z.array(Organisation).optional(),
  roadmap: value.webAddress.optional(),
  developmentStatus: value.oneOf(vocabulary.developmentStatuses),
  softwareType: value.oneOf(vocabulary.softwareTypes),
  intendedAudience: z
    .strictObject({
      scope: z.array(value.oneOf(vocabulary.scopes, `${standard}/scope-list.rst`)).optional(),
      countries: z.array(value.country).optional(),
      unsupportedCountries: z.array(value.country).optional(),
    })
    .optional(),
  maintenance: z.strictObject({
    type: value.oneOf(vocabulary.maintenanceTypes),
    contractors: z
      .array(
        z.strictObject({
          name: value.required,
          email: value.mail.optional(),
          website: value.webAddress.optional(),
          until: value.day,
        }),
      )
      .optional(),
    contacts: z
      .array(
        z.strictObject({
          name: value.required,
          email: value.mail.optional(),
          affiliation: value.text.optional(),
          phone: value.text.optional(),
        }),
      )
      .optional(),
  }),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(value.language).min(1, 'needs at least one entry'),
  }),
  dependsOn: z
    .strictObject({
      open: z.array(Dependency).optional(),
      proprietary: z.array(Dependency).optional(),
      hardware: z.array(Dependency).optional(),
    })
    .optional(),
};

/** The country section of Italy, the only one that the standard has. */
const Italy = z
  .strictObject({
    countryExtensionVersion: value.oneOf(['0.2', '1.0']).optional(),
    conforme: z
      .strictObject({
        lineeGuidaDesign: z.boolean().optional(),
        modelloInteroperabilita: z.boolean().optional(),
        misureMinimeSicurezza: z.boolean().optional(),
        gdpr: z.boolean().optional(),
      })
      .optional(),
    riuso: z.strictObject({ codiceIPA: value.text.optional() }).optional(),
    piattaforme: z
      .strictObject({
        spid: z.boolean().optional(),
        pagopa: z.boolean().optional(),
        cie: z.boolean().optional(),
        anpr: z.boolean().optional(),
        io: z.boolean().optional(),
      })
      .optional(),
  })
  .optional();

const some = (of: object) => Object.keys(of).length > 0;
const none = 'needs at least one language';

/** Sections by language; whether each is a language is a rule, so that what stands below a wrong one is read as well. */
function byLanguage<Section extends z.ZodType>(section: Section) {
  return z.record(z.string(), section).refine(some, none);
}

/** publiccode.yml 0.x: what 1.x has dropped is still read. */
export const PubliccodeV0 = z.strictObject({
  ...keys,
  monochromeLogo: value.place.optional(),
  inputTypes: z.array(value.mimeType).optional(),
  outputTypes: z.array(value.mimeType).optional(),
  supports: z.array(z.strictObject({ id: value.support })).optional(),
  description: byLanguage(z.strictObject({ ...description, genericName: value.sized(1, 35).optional() })),
  legal: z.strictObject({ ...legal, repoOwner: value.text.optional(), authorsFile: value.place.optional() }),
  IT: Italy,
  it: Italy,
});
export type PubliccodeV0 = z.output<typeof PubliccodeV0>;

/** publiccode.yml 1.x. */
export const PubliccodeV1 = z.strictObject({
  ...keys,
  description: byLanguage(z.strictObject(description)),
  legal: z.strictObject(legal),
});

/** A description of a product in the standard's own form. */
export type Publiccode = PubliccodeV0;

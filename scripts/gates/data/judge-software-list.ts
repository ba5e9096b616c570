import { parse } from 'yaml';
import { z } from 'zod';

/**
 * What `GET /v1/software` of the Open Catalog API answers
 * (https://github.com/publiccodeyml/open-catalog-api, internal/models/models.go).
 */
const SoftwareList = z.strictObject({
  data: z.array(
    z.strictObject({
      id: z.uuid(),
      url: z.url(),
      aliases: z.array(z.url()),
      publiccodeYml: z.string(),
      active: z.boolean(),
      vitality: z.string().nullable(),
      createdAt: z.iso.datetime({ offset: true }),
      updatedAt: z.iso.datetime({ offset: true }),
    }),
  ),
  links: z.strictObject({ prev: z.string().nullable(), next: z.string().nullable() }),
});

/** The list of software for catalogues that federate; each description is YAML of the standard and of that repository. */
export function judgeSoftwareList(text: string): void {
  const { data } = SoftwareList.parse(JSON.parse(text));
  for (const { publiccodeYml } of data) z.looseObject({ publiccodeYmlVersion: z.string() }).parse(parse(publiccodeYml));
  if (new Set(data.map(({ id }) => id)).size < data.length) throw new Error('two solutions have one id');
}

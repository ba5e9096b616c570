import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';

const Description = z.looseObject({
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        responses: z.object({
          '200': z.object({
            content: z.object({
              'application/json': z.object({ schema: z.record(z.string(), z.unknown()) }).optional(),
            }),
          }),
        }),
      }),
    }),
  ),
});

/** Files of the site that one description in OpenAPI tells of. */
export interface DescribedFiles {
  description: string;
  /** The folder that its paths are counted from. */
  root: string;
  files: RegExp;
}

/** Each file against the form that the description gives its path; a file that it does not know is a finding. */
export async function judgeApi(
  { description, root }: DescribedFiles,
  files: readonly string[],
  read: (file: string) => Promise<string>,
): Promise<string[]> {
  const raw = z.record(z.string(), z.unknown()).parse(JSON.parse(await read(description)));
  const { valid, errors } = await new Validator().validate(raw);
  if (!valid) return [`${description}: ${JSON.stringify(errors)}`];
  const forms = Object.entries(Description.parse(raw).paths).flatMap(([route, { get }]) => {
    const json = get.responses['200'].content['application/json'];
    // Tables have no form that JSON Schema could tell.
    if (!json) return [];
    const file = `${root}${route}`.replace(/^\//, '').replaceAll('.', '\\.');
    const pattern = new RegExp(`^${file.replace(/\{\w+\}/g, '[^/]+')}$`);
    return [{ pattern, validate: new Ajv2020({ strict: false, validateFormats: false }).compile(json.schema) }];
  });
  const findings: string[] = [];
  for (const file of files) {
    const form = forms.find(({ pattern }) => pattern.test(file));
    if (!form) findings.push(`${file}: ${description} does not describe it`);
    else if (!form.validate(JSON.parse(await read(file))))
      findings.push(`${file}: ${JSON.stringify(form.validate.errors?.slice(0, 3))}`);
  }
  return findings;
}

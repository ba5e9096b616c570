import { z } from 'zod';
import { Accessibility } from './accessibility.ts';
import { Locale, LocalisedText, WebAddress } from './text.ts';

/** The community and its policies: content/catalog.yml. Only `name` and `url` are needed. */
export const Catalog = z.strictObject({
  name: z.string().trim().min(1).describe('The name of the catalogue, shown in the header'),
  url: z
    .url({ protocol: /^https?$/, error: 'Write the whole address of the finished site, starting with https://' })
    .describe('Address of the finished site; a path in it (https://host/path/) is honoured'),
  languages: z
    .array(Locale)
    .min(1)
    .default(['da', 'en'])
    .describe('Languages of the site; the first has no prefix in addresses'),
  authority: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'Write the host name alone, such as catalogue.example.org.')
    .optional()
    .describe(
      'The host that names of feed entries are made with (RFC 4151); the host of `url`, until that changes: then write the first one here, so that readers see no entry twice',
    ),
  community: z.string().min(1).optional().describe('The community behind the catalogue, for example OS2'),
  tagline: LocalisedText.optional().describe('One sentence under the name on the home page'),
  website: WebAddress.optional().describe('The community’s own site'),
  repository: WebAddress.optional().describe(
    'Where the catalogue itself is developed; "suggest a correction" leads there',
  ),
  contact: z.email().optional().describe('A mailbox of the community, shown in the footer'),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional()
    .describe('Accent colour as #rrggbb'),
  logo: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]*\.svg$/i, 'Name an SVG file that lies beside catalog.yml, for example logo.svg.')
    .optional()
    .describe('A logo for the header: an SVG file beside catalog.yml'),
  accessibility: Accessibility.optional().describe('The accessibility statement, shown at /was/'),
  dataLicence: WebAddress.optional().describe(
    'Address of the licence under which the data of the catalogue may be used, such as https://creativecommons.org/publicdomain/zero/1.0/',
  ),
  harvest: z
    .strictObject({
      organisations: z.array(z.string()).default([]).describe('Owners at the forge that count as the community’s own'),
      hosts: z.array(z.string()).default(['github.com']).describe('Hosts that sources may live on'),
      pictureHosts: z
        .array(z.string())
        .default([
          ...['github.com', 'raw.githubusercontent.com', 'user-images.githubusercontent.com'],
          // Where GitHub sends on to from its addresses of attachments.
          'github-production-user-asset-6210df.s3.amazonaws.com',
        ])
        .describe(
          'Hosts from which pictures in documents are brought home; readers are never sent to one of them for a picture',
        ),
      maximumLoss: z
        .number()
        .min(0)
        .max(1)
        .default(0.25)
        .describe('Share of products, releases or documents that one run may take away, 0 to 1'),
      recordedBy: z
        .enum(['commit', 'pullRequest'])
        .default('commit')
        .describe('commit: changed facts are committed at once; pullRequest: they wait for someone to agree'),
    })
    .prefault({})
    .describe('Policies of the harvest'),
});
export type Catalog = z.output<typeof Catalog>;

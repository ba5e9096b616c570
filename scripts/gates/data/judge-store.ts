import { parse } from 'yaml';
import { z } from 'zod';
import { judgeCompose } from '../../appstore/judge-compose.ts';

/** `AppTemplate` of Portainer's app/react/portainer/templates/app-templates/types.ts at 22bb1e6, as far as stacks go. */
const Templates = z.strictObject({
  version: z.literal('3'),
  templates: z.array(
    z.strictObject({
      id: z.int().nonnegative(),
      type: z.literal(3),
      title: z.string().min(1),
      description: z.string().min(1),
      name: z.string(),
      note: z.string(),
      platform: z.enum(['linux', 'windows', '']),
      administrator_only: z.boolean(),
      repository: z.strictObject({ url: z.url(), stackfile: z.string().min(1) }),
      env: z.array(z.strictObject({ name: z.string(), label: z.string(), default: z.string().optional() })),
    }),
  ),
});

/** The list that Portainer fetches; two templates of one number are a fault, too. */
export function judgeTemplates(text: string): void {
  const { templates } = Templates.parse(JSON.parse(text));
  if (new Set(templates.map(({ id }) => id)).size < templates.length) throw new Error('two templates have one id');
}

/** What `loadIndex` of helm's pkg/repo/v1/index.go takes at e9b85e4; it skips an entry that does not fit. */
const ChartIndex = z.object({
  apiVersion: z.literal('v1'),
  generated: z.iso.datetime(),
  entries: z.record(
    z.string(),
    z.array(
      z.object({
        name: z.string().regex(/^(?!\.{1,2}$)[^/]+$/),
        apiVersion: z.string().min(1),
        version: z.string().regex(/^v?\d+(\.\d+){0,2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/),
        type: z.enum(['application', 'library']).optional(),
        urls: z.array(z.string()),
        dependencies: z
          .array(z.object({ name: z.string().min(1), version: z.string(), repository: z.string() }))
          .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'two dependencies have one name'),
      }),
    ),
  ),
});

/** The index of a Helm repository. */
export function judgeChartIndex(text: string): void {
  ChartIndex.parse(parse(text));
}

/** What the store's validate_compose.py (IceWhaleTech/CasaOS-AppStore at e713d2b) asks for, before it asks Docker. */
const CasaApp = z.looseObject({
  name: z.string().regex(/^[a-z0-9_-]+$/),
  'x-casaos': z.looseObject({
    id: z.string().regex(/^[a-z0-9]+(?:[._-][a-z0-9]+)*(?:\.[a-z0-9]+(?:[._-][a-z0-9]+)*)+$/),
  }),
});

/** A compose file as CasaOS and ZimaOS fetch it: by their own rules, and by the Compose Specification's schema. */
export function judgeCasaApp(text: string): void {
  const breaches = judgeCompose(CasaApp.parse(parse(text)));
  if (breaches.length > 0) throw new Error(breaches.map(({ what }) => what).join('; '));
}

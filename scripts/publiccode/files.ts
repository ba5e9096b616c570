import { z } from 'zod';
import type { Remark } from './rules.ts';

const Named = z.object({
  logo: z.string().optional().catch(undefined),
  monochromeLogo: z.string().optional().catch(undefined),
  legal: z.object({ authorsFile: z.string().optional().catch(undefined) }).catch({}),
  description: z
    .record(z.string(), z.object({ screenshots: z.array(z.unknown()).optional().catch(undefined) }).catch({}))
    .catch({}),
});

/** What each key may point at, as the standard says. */
const logo = { ending: /\.(svgz?|png)$/i, kinds: '.svg, .svgz or .png' };
const screenshot = { ending: /\.(png|jpe?g)$/i, kinds: '.png or .jpg' };

/** Whether the files that a publiccode.yml names are in its repository. Addresses elsewhere are not looked up. */
export function findMissingFiles(data: unknown, exists: (path: string) => boolean): Remark[] {
  const named = Named.safeParse(data).data;
  if (!named) return [];
  const look = (path: PropertyKey[], file: unknown, kind?: { ending: RegExp; kinds: string }): Remark[] => {
    if (typeof file !== 'string' || file === '' || /^([a-z]+:|\/)/i.test(file)) return [];
    if (kind && !kind.ending.test(file))
      return [{ path, severity: 'error', message: `must be a file of the kind ${kind.kinds}` }];
    return exists(file.replace(/^\.\//, ''))
      ? []
      : [{ path, severity: 'error', message: `names the file ${file}, which is not in the repository` }];
  };
  return [
    ...look(['logo'], named.logo, logo),
    ...look(['monochromeLogo'], named.monochromeLogo, logo),
    ...look(['legal', 'authorsFile'], named.legal.authorsFile),
    ...Object.entries(named.description).flatMap(([language, { screenshots = [] }]) =>
      screenshots.flatMap((file, index) => look(['description', language, 'screenshots', index], file, screenshot)),
    ),
  ];
}

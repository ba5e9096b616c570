import { z } from 'zod';
import { WebAddress } from './text.ts';

/** What a repository is for in its product. */
export const SourceRole = z
  .enum(['code', 'docs', 'deploy', 'governance', 'data'])
  .describe(
    'code: the program; docs: documentation; deploy: how to run it; governance: minutes, reports; data: data sets',
  );
export type SourceRole = z.output<typeof SourceRole>;

/** One Git repository of a product. */
export const Source = z
  .strictObject({
    repository: WebAddress.regex(
      /^https:\/\/[^/\s]+\/\S*[^/\s]$/,
      'Write the repository as https://host/owner/name, without a slash at the end.',
    )
      .optional()
      .describe('Public address of the repository, for example https://github.com/OS2mo/os2mo'),
    path: z
      .string()
      .regex(
        /^(\.|(?!\.{1,2}(\/|$))[^/\\:]+(\/(?!\.{1,2}(\/|$))[^/\\:]+)*)$/,
        'Use "." or a path below this folder, without "..".',
      )
      .optional()
      .describe('Read a Git repository on this machine instead: "." is the catalogue itself'),
    roles: z.array(SourceRole).min(1).default(['code']).describe('What the repository is for'),
    branch: z.string().min(1).optional().describe('The branch to read; left out: the default branch'),
    docs: z
      .strictObject({
        include: z.array(z.string().min(1)).optional().describe('Only documents below these folders or files'),
        versions: z
          .int()
          .min(0)
          .max(10)
          .default(3)
          .describe('Of how many release lines the documentation is kept beside the newest; 0: none'),
        exclude: z.array(z.string().min(1)).default([]).describe('No documents below these folders or files'),
      })
      .optional()
      .describe('Which documents to take, where the usual choice is wrong'),
  })
  .refine((source) => source.repository ?? source.path, {
    error: 'Name the repository (repository: https://…).',
    path: ['repository'],
  });
export type Source = z.output<typeof Source>;

/** What tells two sources apart: address without `.git` and without regard to case, or the local path. */
export function sourceKey(source: Pick<Source, 'repository' | 'path'>): string {
  return addressKey(source.repository ?? null) ?? `path:${source.path}`;
}

/** An address in the one form in which two spellings of it are equal. */
export function addressKey(repository: string | null): string | null {
  return repository?.replace(/\.git$/, '').toLowerCase() ?? null;
}

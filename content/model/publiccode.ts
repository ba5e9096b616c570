import { z } from 'zod';

/** Something to say about one key of a publiccode.yml. */
export const PubliccodeFinding = z.strictObject({
  key: z.string().max(300).describe('The key, for example maintenance.contacts[0].name; empty for the file as a whole'),
  line: z.int().positive().describe('The line in the file'),
  severity: z.enum(['error', 'warning']).describe('error: breaks the standard; warning: deprecated or unwise'),
  message: z.string().max(1_000).describe('What is to be said of it, to be read after the key'),
});
export type PubliccodeFinding = z.output<typeof PubliccodeFinding>;

import { z } from 'zod';

/** A picture ready for the store. */
export const MadePicture = z.object({
  picture: z.object({
    sizes: z.array(z.object({ file: z.string(), width: z.int().positive() })).min(1),
    width: z.int().positive(),
    height: z.int().positive(),
    animated: z.boolean(),
  }),
  files: z.array(z.object({ file: z.string(), bytes: z.instanceof(Buffer) })),
});
export type MadePicture = z.output<typeof MadePicture>;

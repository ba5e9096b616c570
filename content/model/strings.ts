import { z } from 'zod';

/** Texts of the interface in one language: content/strings/<locale>.json. */
export const Strings = z
  .record(
    z
      .string()
      .regex(
        /^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*(_(zero|one|two|few|many|other))?$/,
        'Use dotted keys such as "product.releases" or "count.products_one".',
      ),
    z.string().min(1),
  )
  .describe('Dotted key → text; {name} is filled in, _one and _other are plural forms');
export type Strings = z.output<typeof Strings>;

import type { Answer, Judgement, Verdict } from '../../../content/model/evidence.ts';
import type { KnownFile } from '../../../content/model/facts.ts';
import type { Hosting, Price, RelatedProduct } from '../../../content/model/product-parts.ts';
import type { Adoption, Level, Stage, VendorRole } from '../../../content/model/product.ts';
import type { LocalisedText } from '../../../content/model/text.ts';
import type { UsageStatus } from '../../../content/model/usage.ts';
import type { z } from 'zod';

/** The files of a repository that tell how the product is run. */
export const tellingFiles = ['dockerfile', 'compose', 'helm', 'openapi', 'sbom'] as const satisfies KnownFile[];

/** What is said of a requirement from each side; null where nobody has said or measured anything. */
export interface Views {
  claimed: Answer | null;
  judged: Judgement | null;
  measured: Verdict | null;
}

/** What can be said of a product, each kind with what is needed to say it in any language. */
export type Statement =
  | { about: 'summary'; text: LocalisedText }
  | { about: 'stage'; stage: Stage }
  | { about: 'level'; level: Level }
  | ({ about: 'adoption' } & Pick<z.output<typeof Adoption>, 'count' | 'atLeast' | 'of' | 'unit'>)
  | { about: 'user'; name: string; status: UsageStatus; since: string | null }
  | { about: 'hosting'; kind: Hosting['kind'] }
  | { about: 'languages'; languages: string[] }
  | { about: 'file'; kind: (typeof tellingFiles)[number]; path: string }
  | { about: 'integration'; name: string }
  | ({ about: 'price' } & Pick<Price, 'amount' | 'currency' | 'per' | 'year' | 'covers'>)
  | { about: 'vendor'; name: string; roles: z.output<typeof VendorRole>[] }
  | { about: 'release'; version: string; date: string; repository: string | null }
  | { about: 'activity'; lastCommit: string; commits: number }
  | { about: 'licence'; spdx: string | null; repositories: number; of: number }
  | ({ about: 'requirement'; id: string; title: LocalisedText } & Views)
  | { about: 'related'; relation: RelatedProduct['relation']; name: string };

/** Where a statement comes from: a page with the date it bears, or a file of a repository at a commit. */
export interface Footnote {
  address: string | null;
  date: string | null;
  commit: string | null;
  path: string | null;
}

/** A statement with the numbers of its footnotes, counted from 1; none where no source is known. */
export type Claim = Statement & { footnotes: number[] };

/** What a dossier holds; the digest is of this part alone. */
export interface DossierContent {
  product: { id: string; name: string };
  claims: Claim[];
  footnotes: Footnote[];
  /** The commits that were read; whoever reads the same finds the same. */
  commits: { repository: string | null; commit: string; date: string }[];
}

/** What a buyer lays in the case: everything claimed of a product with its sources, and a digest that tells two states apart. */
export interface Dossier {
  /** The form of this file. */
  version: 1;
  /** SHA-256 of `content`, written as JSON without spaces, in hexadecimal. */
  digest: string;
  content: DossierContent;
}

import { createHash } from 'node:crypto';
import type { Solution } from '../solution.ts';
import { collectClaims } from './collect-claims.ts';
import type { Dossier, DossierContent } from './dossier.ts';
import { createFootnotes } from './footnotes.ts';
import type { Known } from './known.ts';

/** Makes the dossier of a product. The same facts give the same digest, whenever and wherever it is made. */
export function makeDossier(solution: Solution, known: Known): Dossier {
  const notes = createFootnotes();
  const claims = collectClaims(solution, known, notes);
  const content: DossierContent = {
    product: { id: solution.id, name: solution.product.name },
    claims,
    footnotes: notes.list,
    commits: solution.sources.flatMap(({ facts }) =>
      facts
        ? [
            {
              repository: facts.provenance.repository,
              commit: facts.provenance.commit,
              date: facts.provenance.committedAt.slice(0, 10),
            },
          ]
        : [],
    ),
  };
  return { version: 1, digest: createHash('sha256').update(JSON.stringify(content)).digest('hex'), content };
}

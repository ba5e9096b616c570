import { expect, test } from 'vitest';
import { toApi } from './to-api.ts';
import { exampleFacts, exampleProduct, exampleRelease, exampleSolutions } from '../examples.ts';

test('a solution in the public data', () => {
  const [solution] = exampleSolutions({
    products: new Map([['eks', exampleProduct({ level: 'sandbox' })]]),
    facts: new Map([['eks', exampleFacts('eks', { releases: [exampleRelease('v1.0.0', '2026-08-21')] })]]),
    stale: new Map([
      [
        'eks',
        {
          sources: [
            { key: 'https://github.com/eks/eks', since: '2026-11-01T00:00:00Z', reason: 'Gone.', code: 'missing' },
          ],
        },
      ],
    ]),
  });
  expect(solution && toApi(solution)).toMatchInlineSnapshot(`
    {
      "id": "eks",
      "latestRelease": {
        "date": "2026-08-21T00:00:00Z",
        "repository": "https://github.com/eks/eks",
        "tag": "v1.0.0",
        "version": "1.0.0",
      },
      "level": "sandbox",
      "name": "EksVagt",
      "sources": [
        {
          "commit": "cccccccccccccccccccccccccccccccccccccccc",
          "date": "2026-09-01T00:00:00Z",
          "repository": "https://github.com/eks/eks",
          "roles": [
            "code",
          ],
        },
      ],
      "stage": "product",
      "stale": {
        "reasons": [
          {
            "code": "missing",
            "reason": "Gone.",
            "since": "2026-11-01T00:00:00Z",
            "source": "https://github.com/eks/eks",
          },
        ],
        "since": "2026-11-01T00:00:00Z",
      },
      "summary": {
        "da": "Planlægger vagter.",
        "en": "Plans shifts.",
      },
    }
  `);
});

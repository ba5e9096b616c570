import { expect, test } from 'vitest';
import { exampleFacts, exampleProduct, exampleRelease, exampleSolutions } from '../examples.ts';
import { toSoftware } from './to-software.ts';

test('a solution in the words of schema.org tells what is known and nothing else', () => {
  const [known, unknown] = exampleSolutions({
    products: new Map([
      [
        'eks',
        exampleProduct({ name: 'Eks A', formerIds: ['old'], vendors: [{ vendor: 'v', roles: ['development'] }] }),
      ],
      ['eks-b', exampleProduct({ name: 'Eks B', sources: [] })],
    ]),
    facts: new Map([['eks', exampleFacts('eks', { releases: [exampleRelease('v1.0.0', '2026-08-21')] })]]),
  });
  const plain = (value: unknown) =>
    JSON.stringify(value, null, 1).replaceAll(/https:\/\/[^"]*?\/(?=id|en|social)/g, '/');
  expect(known && plain(toSoftware('en', known))).toMatchInlineSnapshot(`
    "{
     "@context": "https://schema.org",
     "@graph": [
      {
       "@type": "SoftwareApplication",
       "@id": "/id/old/",
       "name": "Eks A",
       "description": "Plans shifts.",
       "url": "/en/products/eks/",
       "image": "/social/eks.png",
       "softwareVersion": "1.0.0",
       "releaseNotes": "/en/products/eks/releases/",
       "dateModified": "2026-09-01T00:00:00Z",
       "maintainer": [
        {
         "@type": "Organization",
         "name": "v",
         "url": "/en/vendors/v/"
        }
       ]
      },
      {
       "@type": "SoftwareSourceCode",
       "codeRepository": "https://github.com/eks/eks",
       "targetProduct": {
        "@id": "/id/old/"
       }
      }
     ]
    }"
  `);
  expect(unknown && plain(toSoftware('en', unknown))).toMatchInlineSnapshot(`
    "{
     "@context": "https://schema.org",
     "@graph": [
      {
       "@type": "SoftwareApplication",
       "@id": "/id/eks-b/",
       "name": "Eks B",
       "description": "Plans shifts.",
       "url": "/en/products/eks-b/",
       "image": "/social/eks-b.png"
      }
     ]
    }"
  `);
});

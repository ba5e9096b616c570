/** How many products an organisation uses; the first one uses all, and all use the first product. */
const usesEach = 20;

/**
 * Files of a made network: organisations in five regions, products with vendors, and uses as an import of OS2kitos
 * gives them. Its heaviest pages are the organisation that uses everything, the product that everybody uses and the
 * vendor of everything.
 */
export function makeNetwork(organisations: number, products: number): Map<string, string> {
  const range = (count: number) => Array.from({ length: count }, (_, index) => index);
  const files = new Map([['catalog.yml', 'name: Made network\nurl: https://catalogue.example/\n']]);
  for (const n of range(5))
    files.set(`organisations/region-${n}.yml`, `name: Region ${n}\nkind: region\ncode: '108${n}'\n`);
  for (const n of range(organisations)) {
    const population = 2_000 + ((n * 7_919) % 150_000);
    const member = n % 3 === 0 ? 'membership: {since: 2014}\n' : '';
    files.set(
      `organisations/o${n}.yml`,
      `name: Made Municipality ${n}\nkind: municipality\nregion: '108${n % 5}'\npopulation: ${population}\n${member}`,
    );
  }
  const vendors = Math.max(50, organisations / 10);
  for (const n of range(vendors)) files.set(`vendors/v${n}.yml`, `name: Made Vendor ${n}\n`);
  for (const n of range(products)) {
    files.set(
      `products/p${n}.yml`,
      `name: Made Product ${n}\nsummary: {da: Løser opgave ${n}., en: Solves task ${n}.}\nstage: product\nvendors: [{vendor: v0}, {vendor: v${1 + (n % (vendors - 1))}}]\n`,
    );
  }
  const system = '11111111-1111-4111-8111-111111111111';
  const uses = range(organisations).flatMap((n) => {
    const used =
      n === 0
        ? range(products)
        : [0, ...range(Math.min(usesEach, products) - 1).map((k) => 1 + ((n * 31 + k * 17) % (products - 1)))];
    return [...new Set(used)].map((p) => ({ product: `p${p}`, organisation: `o${n}`, system, changed: '2026-01-01' }));
  });
  const leftOut = { withoutConsent: 0, unknownOrganisation: 0, missingSystems: [] };
  const imported = {
    schema: 1,
    source: 'https://kitos.example/',
    readAt: '2026-11-01',
    uses,
    suppliers: [],
    kle: {},
    leftOut,
  };
  return files.set('imported/kitos.json', JSON.stringify(imported));
}

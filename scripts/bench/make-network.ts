/** How many products an organisation uses; with extremes, the first one uses all, and all use the first product. */
const usesEach = 20;

/** What is to be made. */
export interface Network {
  organisations: number;
  products: number;
  /** Whether some use, make and are used by everything: the heaviest pages there can be. */
  extremes: boolean;
  /** The lines of a product beyond its vendors. */
  describe?: (n: number) => string;
}

/**
 * Files of a made network: organisations in five regions, products with vendors, and uses as an import of OS2kitos
 * gives them.
 */
export function makeNetwork(network: Network): Map<string, string> {
  const { organisations, products, describe = describePlainly } = network;
  const vendors = Math.max(50, organisations / 10);
  return new Map([
    ['catalog.yml', 'name: Made network\nurl: https://catalogue.example/\n'],
    ...range(5).map(regionFile),
    ...range(organisations).map(organisationFile),
    ...range(vendors).map((n): File => [`vendors/v${n}.yml`, `name: Made Vendor ${n}\n`]),
    ...range(products).map((n): File => {
      const first = network.extremes ? 0 : (n * 7) % vendors;
      const made = `vendors: [{vendor: v${first}}, {vendor: v${(first + 1 + (n % (vendors - 1))) % vendors}}]\n`;
      return [`products/p${n}.yml`, describe(n) + made];
    }),
    ['imported/kitos.json', JSON.stringify(importOf(range(organisations).flatMap((n) => usesOf(n, network))))],
  ]);
}

type File = [path: string, text: string];

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

const describePlainly = (n: number) =>
  `name: Made Product ${n}\nsummary: {da: Løser opgave ${n}., en: Solves task ${n}.}\nstage: product\n`;

function regionFile(n: number): File {
  return [`organisations/region-${n}.yml`, `name: Region ${n}\nkind: region\ncode: '108${n}'\n`];
}

function organisationFile(n: number): File {
  const population = 2_000 + ((n * 7_919) % 150_000);
  const member = n % 3 === 0 ? 'membership: {since: 2014}\n' : '';
  return [
    `organisations/o${n}.yml`,
    `name: Made Municipality ${n}\nkind: municipality\nregion: '108${n % 5}'\npopulation: ${population}\n${member}`,
  ];
}

function usesOf(n: number, { products, extremes }: Network) {
  const some = range(Math.min(usesEach, products) - 1).map((k) => 1 + ((n * 31 + k * 17) % (products - 1)));
  const used = extremes && n === 0 ? range(products) : extremes ? [0, ...some] : some;
  const system = '11111111-1111-4111-8111-111111111111';
  return [...new Set(used)].map((p) => ({ product: `p${p}`, organisation: `o${n}`, system, changed: '2026-01-01' }));
}

function importOf(uses: unknown[]) {
  const leftOut = { withoutConsent: 0, unknownOrganisation: 0, missingSystems: [] };
  const readAt = '2026-11-01';
  return { schema: 1, source: 'https://kitos.example/', readAt, uses, suppliers: [], kle: {}, leftOut };
}

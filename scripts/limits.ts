/** Factor for every time limit: more on a slow line, less in a test. */
const patience = Number(process.env['CATALOG_PATIENCE'] ?? 1) || 1;

/**
 * Every bound of the harvest, in one place. Harvested repositories are not ours: each thing that is
 * read from them is limited in time, bytes or count, and what a limit cuts off is said in the report.
 * CATALOG_LIMITS sets others, as `name=number` with spaces between them: for a small machine, or a test.
 */
const usual = {
  /** One `ls-remote`, in milliseconds. */
  probeTime: 30_000 * patience,
  /** One `fetch`, in milliseconds. */
  fetchTime: 300_000 * patience,
  /** A transfer slower than 500 bytes a second is ended after this, in seconds. */
  slowTime: Math.max(1, Math.round(30 * patience)),
  /** One local git command, in milliseconds. */
  readTime: 60_000,
  /** Output of one git command, in bytes. */
  gitOutput: 128 * 1024 * 1024,
  /** What the fetches of one repository may write to disk in one run, in bytes. */
  fetchedPack: 512 * 1024 * 1024,
  /** Tags and branches of one repository. */
  refs: 20_000,
  /** Commits of history that are looked at. */
  commits: 20_000,
  /** Commits that are searched for the last change of each file, and for how many files a commit touches. */
  changes: 500,
  /** Releases of one product, and of one repository, whose notes are read. */
  notes: { product: 30, repository: 20 },
  /** Commits between two releases whose first lines are read, and characters of one such line. */
  subjects: 200,
  subject: 300,
  /** A changelog, in characters. */
  changelog: 2_000_000,
  /** The notes of one release, in characters. */
  releaseNotes: 60_000,
  /** Files of one repository. */
  paths: 200_000,
  /** Documents taken from one repository. */
  documents: 1_000,
  /** Aliases that one YAML file may repeat. */
  yamlAliases: 100,
  /** Files that one extractor may ask for in one repository. */
  extracted: 500,
  /** One document or metadata file, in bytes; more is cut. Large enough for what a forge shows. */
  file: 16 * 1024 * 1024,
  /** Everything read from one repository at one time, in bytes. */
  files: 256 * 1024 * 1024,
  /** A finished body, in characters. */
  bodyBytes: 3_000_000,
  /** Bytes of a document that are read; forges cut their own display at the same size. */
  documentBytes: 512_000,
  /** Milliseconds for one document. */
  documentTime: 10_000,
  /** Documents or pictures of one product that may cost their whole time before the rest is not tried any more. */
  givenUp: 20,
  /** Heap of a process, in MB. Ordinary documents of the largest size stay far below. */
  workerHeap: 512,
  /** Stack of a process, in KB: below the 8 MB that systems give. */
  workerStack: 6_000,
  /** How deep elements may stand in each other. */
  elementDepth: 120,
  /** How many nodes a document may have. */
  elements: 250_000,
  /** Characters of front matter. */
  frontMatter: 20_000,
  /** Characters of a docs site's configuration. */
  configuration: 100_000,
  /** Pages that it lists, and how deep. */
  navigationPages: 5_000,
  navigationDepth: 12,
  /** Characters of an address: more than any browser shows, little enough that none holds up the harvest. */
  address: 2_000,
  /** Prices in one paragraph that are told from formulas. */
  prices: 50,
  /** Characters of a link's words in which another host is looked for. */
  linkWords: 5_000,
  /** Characters of a code block that is still highlighted. */
  highlighted: 30_000,
  /** Characters of a formula. */
  formula: 4_000,
  /** Bytes of a picture file. */
  pictureBytes: 25 * 1024 * 1024,
  /** Pixels of a picture, all frames that are read counted together. */
  picturePixels: 40_000_000,
  /** Milliseconds for one picture. */
  pictureTime: 10_000,
  /** What a stored picture should weigh at most, in bytes, where its quality allows. */
  storedPicture: 150_000,
  /** Pictures that the documents of one product may bring from other hosts. */
  remotePictures: 200,
  /** Milliseconds for one of them. */
  remotePictureTime: 15_000,
  /** Redirections of one of them. */
  remotePictureHops: 3,
  /** Pictures of one product. */
  pictures: 2_000,
  /** Products worked on at the same time: enough to hide the network, few enough for two cores. */
  productsAtOnce: 4,
  /** Failures of one host in a row, without any success, after which it is not asked again. */
  hostFailures: 3,
  /** Losses smaller than these never stop a run, however large their share of a small catalogue is. */
  leastLoss: { products: 2, releases: 20, documents: 20 },
  /** One answer of a forge's API, in bytes. */
  apiAnswer: 8 * 1024 * 1024,
  /** One request to a forge's API, in milliseconds. */
  apiTime: 20_000 * patience,
  /** All requests of one run to a forge's API, in milliseconds; what is not asked by then is asked next time. */
  apiRunTime: 900_000 * patience,
  /** From one request to the next, in milliseconds: what GitHub asks of its guests. */
  apiPace: 1_000,
  /** The longest pause that is waited out when the API asks for one, in its seconds. */
  apiPause: 60,
  /** How long such a second takes, in milliseconds. */
  apiSecond: 1_000 * patience,
  /** Redirections of one request. */
  apiRedirects: 3,
  /** Pages of systems in OS2kitos, 250 each. */
  kitosPages: 200,
  /** Pauses that OS2kitos may ask for in one question. */
  kitosPauses: 3,
  /** Owners whose packages are listed in one run. */
  apiOwners: 50,
  /** Pages of one list. */
  apiPages: 10,
  /** Points of the API's rate limit that are left for others. */
  apiReserve: 200,
  /** What Git says on standard error, in bytes. */
  gitErrors: 65_536,
  /** Commits of the catalogue's own repository that its histories are made of. */
  ownVersions: 5_000,
  /** Milliseconds until a process of the harvest's own must have begun. */
  processStart: 30_000,
  /** Characters of a repository's words: quoted in a finding, in a name or title, in a message or a meaning. */
  quoted: 200,
  named: 300,
  said: 1_000,
  /** Images or faults that are listed for one place, and findings for one repository. */
  listed: 50,
  findings: 300,
  /** Files of one kind that one check of evidence reads. */
  wanted: 30,
  /** Characters: of prose that is weighed, of a licence, of a text whose language is told, of one shown as it is. */
  prose: 200_000,
  licenceText: 200_000,
  languageSample: 4_000,
  plainText: 100_000,
  /** A description of an interface, in characters, and references in it that lead to references. */
  interfaceDescription: 4_000_000,
  references: 20,
  /** Values of one list in a publiccode.yml, and findings in it. */
  publiccodeValues: 500,
  publiccodeFindings: 100,
  /** Rows of pixels of a stored picture. */
  pictureHeight: 8_000,
  /** What a forge said of an unchanged repository is asked again after this, in milliseconds: a week. */
  apiAge: 7 * 24 * 3_600_000,
};

const set = parseLimits(process.env['CATALOG_LIMITS']);

export const limits: Readonly<typeof usual> = { ...usual, ...set.limits };
/** What a process of the harvest's own needs in its environment to have the same limits. */
export const limitsInEnvironment: Readonly<Record<string, string>> = Object.fromEntries(
  ['CATALOG_LIMITS', 'CATALOG_PATIENCE'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  }),
);
/** What CATALOG_LIMITS says that is no limit. */
export const unknownLimits: readonly string[] = set.unknown;

function parseLimits(text = ''): { limits: Record<string, number>; unknown: string[] } {
  const numbers = new Map(Object.entries(usual).filter(([, limit]) => typeof limit === 'number'));
  const limits: Record<string, number> = {};
  const unknown: string[] = [];
  for (const one of text.split(/\s+/).filter(Boolean)) {
    const [, name = '', number] = /^(\w+)=(\d+)$/.exec(one) ?? [];
    if (numbers.has(name)) limits[name] = Number(number);
    else unknown.push(one);
  }
  return { limits, unknown };
}

/** What one document or picture may cost. What a limit cuts off is said in the report. */
export const limits = {
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
  depth: 120,
  /** How many nodes a document may have. */
  nodes: 250_000,
  /** Characters of front matter. */
  frontMatter: 20_000,
  /** Characters of a docs site's configuration. */
  configuration: 100_000,
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
} as const;

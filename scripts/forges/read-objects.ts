/** Reads `cat-file --batch-check`: which objects are here with what size, and which are not. */
export function splitMissing(output: Buffer): { sizes: Map<string, number>; missing: string[] } {
  const sizes = new Map<string, number>();
  const missing: string[] = [];
  for (const line of output.toString('utf8').split('\n')) {
    const [id, type, size] = line.split(' ');
    if (!id) continue;
    if (type === 'blob') sizes.set(id, Number(size));
    else if (type === 'missing') missing.push(id);
  }
  return { sizes, missing };
}

/** Reads `cat-file --batch`: `<id> <type> <size>`, the bytes, a line feed, and so on (git-cat-file, BATCH OUTPUT). */
export function readObjects(output: Buffer): Map<string, Buffer> {
  const objects = new Map<string, Buffer>();
  let at = 0;
  while (at < output.length) {
    const lineEnd = output.indexOf(10, at);
    const [id = '', , size = ''] = output.toString('utf8', at, lineEnd).split(' ');
    at = lineEnd + 1;
    if (size === '') continue; // "<id> missing"
    objects.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return objects;
}

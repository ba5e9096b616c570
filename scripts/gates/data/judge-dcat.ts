import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, Store, type Quad } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const shapes = new Store(new Parser().parse(readFileSync(path.join(import.meta.dirname, 'dcat-ap.ttl'), 'utf8')));

/** DCAT-AP in JSON-LD: read as RDF, then judged by SHACL. Its context stands in the file, so nothing is fetched. */
export async function judgeDcat(text: string): Promise<void> {
  const data = new Store();
  const quads = Readable.from([text]).pipe(new JsonLdParser());
  quads.on('data', (quad: Quad) => data.add(quad));
  await finished(quads);
  if (data.size === 0) throw new Error('it says nothing');
  const { conforms, results } = await new SHACLValidator(shapes).validate(data);
  if (conforms) return;
  const faults = results.map(({ focusNode, path, message }) =>
    [focusNode.value, path.value, ...message.map(({ value }) => value)].join(' '),
  );
  throw new Error(faults.slice(0, 3).join('; '));
}

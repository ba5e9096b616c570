import type { RunImage } from '../../content/model/run-facts.ts';
import endOfLife from './data/end-of-life.json' with { type: 'json' };
import official from './data/official-images.json' with { type: 'json' };

/**
 * A reference to an image: `registry:5000/owner/name:tag@sha256:…`.
 *
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.0/spec.md#pulling-manifests
 */
const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const domain =
  '(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*(?::\\d+)?/)?';
const grammar = new RegExp(
  `^(?<name>${domain}${component}(?:/${component})*)(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9._-]{0,127}))?(?:@(?<digest>[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-fA-F0-9]{32,}))?$`,
);

/** Reads a reference; null where it does not follow the grammar. A tag that whoever runs it sets stays a variable. */
export function parseImage(text: string): RunImage | null {
  if (text.length > 500) return null;
  const open = /^(?<start>[^$]+):(?<variable>\$\{?\w+\}?)$/.exec(text)?.groups;
  if (open) {
    const image = parseImage(open['start'] ?? '');
    return image && { ...image, tag: open['variable'] ?? null };
  }
  const { name, tag, digest } = grammar.exec(text)?.groups ?? {};
  return name === undefined ? null : { name, tag: tag ?? null, digest: digest ?? null };
}

/** `docker.io/library/postgres` → `postgres`; other names stay. */
function shortName(name: string): string {
  return name.replace(/^(docker\.io|registry-1\.docker\.io|index\.docker\.io)\//, '').replace(/^library\//, '');
}

const officialNames = new Set(official.images);

/** Whether a name without an owner is of an image that Docker Hub has: any other one has to be built first. */
export function isPublished({ name }: RunImage): boolean {
  const short = shortName(name);
  return short.includes('/') || officialNames.has(short);
}

const images = new Map(Object.entries(endOfLife.images));
const cycles = new Map(
  Object.entries(endOfLife.cycles).map(([product, days]) => [product, new Map(Object.entries(days))]),
);

/** The day on which support of the image's version ended, where that is known and past: `2021-11-11`. */
export function endedOn({ name, tag }: RunImage): string | null {
  const days = cycles.get(images.get(shortName(name)) ?? '');
  if (!days || tag === null) return null;
  const day = cyclesOf(tag)
    .map((cycle) => days.get(cycle))
    .find((found) => found !== undefined);
  return day !== undefined && day < endOfLife.date ? day : null;
}

/** `9.6.3-alpine` → `9.6.3`, `9.6`, `9`; `bookworm-slim` → `bookworm`. */
function cyclesOf(tag: string): string[] {
  const numbers = /^v?(\d+(?:\.\d+)*)(?=$|[-_+])/.exec(tag)?.[1]?.split('.');
  if (numbers) return numbers.map((_, index) => numbers.slice(0, numbers.length - index).join('.'));
  return [tag.split('-')[0] ?? tag];
}

import { Parser } from 'htmlparser2';

/** What a page offers to be linked to, and what it links to itself, as written. */
export interface PageLinks {
  /** Every place that an address can point to after `#`. */
  anchors: ReadonlySet<string>;
  links: ReadonlySet<string>;
}

/** Attributes that hold one address, on whatever element they stand. */
const addressed = ['href', 'src', 'poster', 'action', 'data'];

/** Reads a page as a stream of tags: thousands of pages take seconds, as no tree is made. */
export function readLinks(html: string): PageLinks {
  const anchors = new Set<string>();
  const links = new Set<string>();
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      for (const name of addressed) {
        const address = attributes[name];
        if (address !== undefined) links.add(address.trim());
      }
      for (const address of pictures(attributes['srcset'])) links.add(address);
      const forwarded = tag === 'meta' && /^\d+;\s*url=(.+)$/i.exec(attributes['content'] ?? '')?.[1];
      if (forwarded) links.add(forwarded);
      const anchor = attributes['id'] ?? (tag === 'a' ? attributes['name'] : undefined);
      if (anchor) anchors.add(anchor);
    },
  });
  parser.end(html);
  return { anchors, links };
}

/** Addresses that a style sheet loads. */
export function readStyleLinks(css: string): string[] {
  return Array.from(css.matchAll(/url\(\s*(["']?)(.+?)\1\s*\)/g), ([, , address = '']) => address);
}

function pictures(srcset = ''): string[] {
  return srcset.split(',').flatMap((choice) => choice.trim().split(/\s/, 1).filter(Boolean));
}

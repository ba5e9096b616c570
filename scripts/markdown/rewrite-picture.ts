import type { Element, ElementContent, Properties } from 'hast';
import { fileAtForge } from './forge-address.ts';
import { element } from './hast.ts';
import type { FileTarget } from './link-source.ts';
import { locate } from './locate.ts';
import { external, lineOf, type RewriteContext, type Rewritten, type StoredPicture } from './rewrite-context.ts';
import { scheme, sealAddress } from './seal.ts';

// The width of the text column, in pixels: no picture is shown wider, nor wider than the window.
const columnWidth = 720;
const pictureSizes = `(min-width: 48rem) ${columnWidth}px, 100vw`;

/** Writes a picture anew: as the store keeps it, or its text where it cannot be shown. */
export function rewritePicture(
  image: Element,
  context: RewriteContext,
  result: Rewritten,
  inLink: boolean,
): ElementContent[] {
  const src = typeof image.properties.src === 'string' ? image.properties.src : '';
  const alt = typeof image.properties.alt === 'string' ? image.properties.alt : '';
  const located = locate(src, context);
  const remark = (kind: 'remote-picture' | 'broken-picture', text: string) =>
    result.remarks.push({ kind, ...lineOf(image), text });
  const remote = (address: string) => {
    const picture = context.remotePicture(address);
    if (typeof picture !== 'string') return shownAs(picture, address);
    remark('remote-picture', `${src}: ${picture}`);
    return instead(alt || nameIn(address), address, inLink);
  };
  const shownAs = (picture: StoredPicture, source: string | null) => {
    result.pictures++;
    const shown = pictureElement(image, picture, alt, context.product);
    return picture.animated && source && !inLink ? [linkTo(source, [shown])] : [shown];
  };
  switch (located.kind) {
    case 'external':
      return remote(located.url);
    case 'broken':
      remark('broken-picture', `${src}: ${located.why}`);
      return instead(alt || nameIn(src), null, inLink);
    case 'file': {
      const source = sourceOf(located);
      const picture = context.picture(located);
      if (!picture) {
        remark('broken-picture', `${src}: it is no picture that can be shown`);
        return instead(alt || nameIn(src), source, inLink);
      }
      return shownAs(picture, source);
    }
  }
}

function pictureElement({ properties }: Element, picture: StoredPicture, alt: string, product: string): Element {
  const address = (file: string) => `${scheme}media/${product}/${file}`;
  const { width, height } = shownSize(properties, picture);
  const { className, title } = properties;
  return element(
    'img',
    {
      src: address(picture.sizes.at(-1)?.file ?? ''),
      ...(picture.sizes.length > 1 && {
        srcSet: picture.sizes.map(({ file, width }) => `${address(file)} ${width}w`).join(', '),
        sizes: width < columnWidth ? `(min-width: ${width}px) ${width}px, 100vw` : pictureSizes,
      }),
      ...{ alt, width, height, loading: 'lazy', decoding: 'async' },
      ...(className && { className }),
      ...(typeof title === 'string' && { title }),
    },
    [],
  );
}

/** The size a document asks for, within the picture's own proportions, never larger than the picture. */
function shownSize(properties: Properties, picture: StoredPicture): { width: number; height: number } {
  const asked = (value: unknown) => {
    const [, number, unit] = /^(\d+)(px|%)?$/.exec(String(value)) ?? [];
    if (number === undefined) return Infinity;
    return unit === '%' ? (columnWidth * Number(number)) / 100 : Number(number);
  };
  // A share of the height of the page means nothing.
  const heightAsked = String(properties.height).endsWith('%') ? Infinity : asked(properties.height);
  const ratio = picture.height / picture.width;
  const width = Math.max(1, Math.min(picture.width, asked(properties.width), heightAsked / ratio));
  return { width: Math.round(width), height: Math.max(1, Math.round(width * ratio)) };
}

/** What stands where a picture cannot: its text, leading to the source. */
function instead(text: string, address: string | null, inLink: boolean): ElementContent[] {
  if (text === '') return [];
  if (address && !inLink) return [linkTo(address, [text], ['missing-picture'])];
  return [element('span', { className: ['missing-picture'] }, [text])];
}

function linkTo(href: string, children: Array<ElementContent | string>, className?: string[]): Element {
  return element('a', { href: sealAddress(href), rel: external, ...(className && { className }) }, children);
}

function sourceOf({ source, path }: FileTarget): string | null {
  return source.repository && fileAtForge({ repository: source.repository, commit: source.commit }, path);
}

function nameIn(address: string): string {
  return address.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
}

import type { Element } from 'hast';
import type { RstDirective, RstFieldList, RstSubstitutionDef } from 'rst-compiler';
import { element, onLine } from './hast.ts';
import { setting } from './rst-scope.ts';

/** A picture as `.. image::` and `.. figure::` name it. */
export function rstImage({ initContentText, config, source }: RstDirective | RstSubstitutionDef): Element {
  const attributes = { src: initContentText.trim(), alt: setting(config, 'alt') ?? '', ...size(config) };
  const image = onLine(source.startLineIdx + 1, element('img', attributes, []));
  const href = setting(config, 'target');
  return href ? element('a', { href }, [image]) : image;
}

function size(config: RstFieldList | null) {
  const width = /^(\d+)\s*(?:px)?(%)?$/
    .exec(setting(config, 'width') ?? '')
    ?.slice(1, 3)
    .join('');
  const height = /^(\d+)\s*(px)?$/.exec(setting(config, 'height') ?? '')?.[1];
  return { ...(width && { width }), ...(height && { height }) };
}

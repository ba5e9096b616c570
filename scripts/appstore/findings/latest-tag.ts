import type { RunImage } from '../../../content/model/run-facts.ts';
import type { Risk } from './risk.ts';

/** An image that is another one tomorrow: the tag `latest`, or none. */
export const latestTag: Risk = ({ image, builds }, { at }) =>
  image && !builds && floats(image) ? [{ kind: 'latestTag', ...at(['image']), what: image.name }] : [];

export function floats({ tag, digest }: RunImage): boolean {
  return digest === null && (tag === null || tag === 'latest');
}

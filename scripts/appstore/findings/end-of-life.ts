import { endedOn } from '../image.ts';
import type { Risk } from './risk.ts';

/** An image whose makers no longer mend it. */
export const endOfLife: Risk = ({ image }, { at }) => {
  const day = image && endedOn(image);
  return day ? [{ kind: 'endOfLife', ...at(['image']), what: `${image.name}:${image.tag ?? ''} (${day})` }] : [];
};

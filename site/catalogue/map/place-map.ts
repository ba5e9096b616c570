import { join } from 'node:path';
import { z } from 'zod';
import { PlaceMap } from '../../../content/model/map.ts';
import { readText } from '../../reads/files.ts';
import { contentFolder } from '../../reads/folders.ts';

/** The community's map of its municipalities; undefined where it has none, and then no map is drawn. */
export const placeMap = readMap(join(contentFolder, 'maps', 'municipalities.geojson'));

function readMap(file: string): PlaceMap | undefined {
  const text = readText(file);
  if (text === undefined) return undefined;
  const parsed = PlaceMap.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${file} cannot be drawn.\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

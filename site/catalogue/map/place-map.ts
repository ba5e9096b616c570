import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PlaceMap } from '../../../content/model/map.ts';
import { contentFolder } from '../settings.ts';

/** The community's map of its municipalities; undefined where it has none, and then no map is drawn. */
export const placeMap = readMap(join(contentFolder, 'maps', 'municipalities.geojson'));

function readMap(file: string): PlaceMap | undefined {
  if (!existsSync(file)) return undefined;
  const parsed = PlaceMap.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} cannot be drawn.\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

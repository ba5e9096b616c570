import { z } from 'zod';
import { Sourced } from './claim.ts';
import { LocalisedText } from './text.ts';

/** A position as GeoJSON writes it: longitude, latitude. */
const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const Polygon = z.array(z.array(Position).min(4)).min(1);

/**
 * A map of places by their official code: content/maps/municipalities.geojson, a FeatureCollection (RFC 7946) with
 * the name of the map, its source and the words that the source asks for.
 */
export const PlaceMap = Sourced.extend({
  type: z.literal('FeatureCollection'),
  name: LocalisedText.describe('What the map shows'),
  attribution: LocalisedText.describe('The words under the map that its source asks for'),
  features: z
    .array(
      z.strictObject({
        type: z.literal('Feature'),
        properties: z.strictObject({
          code: z.string().regex(/^\d+$/).describe('The official code of the place'),
          name: z.string().min(1).describe('The name of the place'),
        }),
        geometry: z.discriminatedUnion('type', [
          z.strictObject({ type: z.literal('Polygon'), coordinates: Polygon }),
          z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(Polygon).min(1) }),
        ]),
      }),
    )
    .min(1),
}).strict();
export type PlaceMap = z.output<typeof PlaceMap>;

import { z } from 'zod';
import { StoreEntry, StoreIndex } from '../../../../content/model/store-entry.ts';
import { json } from '../../../appstore/json.ts';

/** JSON Schema of the index, and of an entry in its `$defs`. */
export const GET = () => json({ ...z.toJSONSchema(StoreIndex), $defs: { entry: z.toJSONSchema(StoreEntry) } });

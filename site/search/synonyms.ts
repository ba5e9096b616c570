import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Synonyms } from '../../content/model/search.ts';
import { contentFolder } from '../catalogue/settings.ts';

const file = join(contentFolder, 'search', 'synonyms.yml');

/** The community's words for the same thing; none where it has not written any. */
export const synonyms: Synonyms = existsSync(file) ? Synonyms.parse(parse(readFileSync(file, 'utf8'))) : {};

import { join } from 'node:path';
import { parse } from 'yaml';
import { Synonyms } from '../../content/model/search.ts';
import { readText } from '../reads/files.ts';
import { contentFolder } from '../reads/folders.ts';

const written = readText(join(contentFolder, 'search', 'synonyms.yml'));

/** The community's words for the same thing; none where it has not written any. */
export const synonyms: Synonyms = written === undefined ? {} : Synonyms.parse(parse(written));

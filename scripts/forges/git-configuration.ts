import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { limits } from '../limits.ts';
import { writeWhole } from '../write-whole.ts';

/** Harmless faults of old histories; anything else that fsck finds refuses the repository. */
const tolerated = [
  'missingEmail',
  'badEmail',
  'missingNameBeforeEmail',
  'missingSpaceBeforeEmail',
  'missingSpaceBeforeDate',
  'badTimezone',
  'zeroPaddedDate',
  'zeroPaddedFilemode',
  'badFilemode',
  'badDateOverflow',
  'badDate',
  'gitmodulesName',
  'gitmodulesUrl',
  'gitmodulesPath',
  'gitmodulesParse',
  'gitmodulesMissing',
  'gitmodulesBlob',
  'gitmodulesLarge',
  'gitmodulesSymlink',
  'nullSha1',
];

/** Writes the one configuration that Git reads during a harvest, and answers with its path. */
export async function writeGitConfiguration(cache: string): Promise<string> {
  const file = path.join(cache, 'gitconfig');
  await mkdir(cache, { recursive: true });
  const text = [
    '[safe]\n\tdirectory = *', // Read by fetch alone, into a repository of our own; never opened in place.
    '[transfer]\n\tfsckObjects = true\n\tcredentialsInUrl = die',
    `[fetch "fsck"]\n${tolerated.map((id) => `\t${id} = ignore`).join('\n')}`,
    '[uploadpack]\n\tallowFilter = true\n\tallowAnySHA1InWant = true', // For mirrors on this machine.
    '[gc]\n\tauto = 0',
    '[maintenance]\n\tauto = false',
    '[core]\n\thooksPath = /dev/null\n\tsshCommand = false\n\tfsmonitor = false',
    '[protocol]\n\tversion = 2',
    `[http]\n\tlowSpeedLimit = 500\n\tlowSpeedTime = ${limits.slowTime}\n\tfollowRedirects = initial\n\tuserAgent = os2-catalogue-harvest`,
    '[advice]\n\tdetachedHead = false',
    '',
  ].join('\n');
  await writeWhole(file, text);
  return file;
}

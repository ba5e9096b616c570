import { toHelmIndex } from '../../../appstore/to-helm-index.ts';
import { appEntries, earlierEntries } from '../../../catalogue/app-entries.ts';

/** The charts that were found, in all their versions, as a Helm repository. */
export const GET = () => new Response(toHelmIndex([...appEntries().values(), ...earlierEntries().values()].flat()));

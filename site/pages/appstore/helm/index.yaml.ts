import { toHelmIndex } from '../../../appstore/to-helm-index.ts';
import { appEntries } from '../../../catalogue/app-entries.ts';

/** The charts that were found, as a Helm repository. */
export const GET = async () => new Response(toHelmIndex([...(await appEntries()).values()]));

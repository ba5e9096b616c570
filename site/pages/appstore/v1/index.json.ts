import { json } from '../../../appstore/json.ts';
import { toIndex } from '../../../appstore/store-files.ts';
import { address, publishedApps } from '../../../appstore/store.ts';

/** All entries of the app store, each with the address of its newest version and of its content. */
export const GET = async () => json(toIndex([...(await publishedApps()).values()], address));

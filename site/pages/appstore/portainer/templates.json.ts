import { json } from '../../../appstore/json.ts';
import { portainerTemplates } from '../../../appstore/store.ts';

/** App templates for Portainer. */
export const GET = async () => json(await portainerTemplates());

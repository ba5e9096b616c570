import { json } from '../../../appstore/json.ts';
import { publishedApps } from '../../../appstore/store.ts';
import { toPortainer } from '../../../appstore/to-portainer.ts';
import { languages } from '../../../i18n/index.ts';

/** App templates for Portainer. */
export async function GET() {
  const published = [...(await publishedApps()).values()];
  return json(
    toPortainer(
      published.map(({ entry }) => entry),
      languages[0] ?? 'da',
    ),
  );
}

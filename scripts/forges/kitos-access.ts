import type { KitosAccess } from './kitos.ts';

/** Whom to ask and as whom, from the environment; a sentence says why nobody can be asked. */
export function kitosAccess(address: string, environment: NodeJS.ProcessEnv): KitosAccess | string {
  const { KITOS_TOKEN: token, KITOS_URL: other } = environment;
  if (!token)
    return 'No KITOS_TOKEN: OS2kitos was not asked, and what is known of uses stays as it is. A token of an API user, with access as a stakeholder, lets it be asked; an export can be read with --file.';
  const url = URL.parse(other ?? address);
  const local = url && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  // The token goes over a line that nobody can read, or stays on this machine.
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && local)))
    return 'KITOS_URL is not of the form https://HOST/, so OS2kitos was not asked. Mend or unset it.';
  return { address: url.href, token };
}

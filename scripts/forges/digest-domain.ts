import { createHash } from 'node:crypto';
import freeDomains from 'free-email-domains';

const free = new Set(freeDomains);
/** Addresses that forges and aliases hand out in a person's stead, and names that no mail can reach. */
const standIns =
  /(^|\.)(noreply\.[a-z0-9.-]+|noreply|local|localhost|localdomain|internal|lan|home|passinbox\.com|privaterelay\.appleid\.com)$/;

/**
 * The domain of an address as a digest, to tell by which organisations a repository is worked on and never by whom.
 * Null where the domain stands for no organisation: mail that is free for all, forges' stand-ins, unusable names.
 */
export function digestDomain(email: string): string | null {
  const domain = email.trim().toLowerCase().split('@')[1] ?? '';
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) || free.has(domain) || standIns.test(domain)) return null;
  return createHash('sha256').update(domain).digest('hex').slice(0, 16);
}

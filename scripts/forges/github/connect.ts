import { createPrivateKey } from 'node:crypto';
import { App, Octokit } from 'octokit';
import { z } from 'zod';
import { limits } from '../../limits.ts';
import { boundedFetch } from '../bounded-fetch.ts';
import { gitHubHost } from './name.ts';
import { Session } from './session.ts';

/** A GitHub that can be asked. */
export interface GitHub {
  session: Session;
  /** Whose repositories it speaks for. */
  host: string;
}

const say = () => undefined;
/** Octokit says nothing by itself: what it would print may hold what nobody should read. */
const silent = { debug: say, info: say, warn: say, error: say };

/**
 * Connects as a GitHub App (GITHUB_APP_ID, GITHUB_APP_PRIVATE_KEY, GITHUB_APP_INSTALLATION_ID) or with a token
 * (GITHUB_TOKEN), to github.com or the GitHub at GITHUB_API_URL. A sentence says why it could not. Never rejects.
 */
export async function connectToGitHub(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<GitHub | string> {
  const baseUrl = (environment['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');
  const address = URL.parse(baseUrl);
  if (!address || !isSafe(address))
    return 'GITHUB_API_URL is not of the form https://HOST/api/v3, so GitHub was not asked. Mend or unset it.';
  // A stand-in on this machine needs no manners.
  const pace = isLocal(address) ? 0 : limits.apiPace;
  const Configured = Octokit.defaults({
    baseUrl,
    userAgent: 'os2-catalogue-harvest',
    log: silent,
    request: { fetch: boundedFetch },
    // The session waits and repeats by itself: bounded, and by GitHub's clock.
    retry: { enabled: false },
    throttle: { enabled: false },
  });
  const host = gitHubHost(baseUrl);
  const { GITHUB_APP_ID: appId, GITHUB_APP_PRIVATE_KEY: privateKey, GITHUB_TOKEN: token } = environment;
  if (appId && privateKey) {
    const key = readKey(privateKey);
    if (!key) return 'GITHUB_APP_PRIVATE_KEY is no private key in PEM form; GitHub was not asked.';
    const app = new App({ appId, privateKey: key, Octokit: Configured, log: silent });
    const installation = await findInstallation(app, environment['GITHUB_APP_INSTALLATION_ID'], pace, signal);
    if (typeof installation === 'string') return installation;
    return { host, session: new Session(await app.getInstallationOctokit(installation), pace, signal) };
  }
  if (appId || privateKey)
    return 'A GitHub App needs both GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY; GitHub was not asked.';
  if (token) return { host, session: new Session(new Configured({ auth: token }), pace, signal) };
  return 'No GITHUB_TOKEN: what GitHub knows beyond Git (topics, archiving, release notes, issues, detected licences) is as it was last known. A token that may read public repositories adds it.';
}

/** The installation that is named, or else the App's first: any of them may read public repositories. */
async function findInstallation(
  app: App,
  named: string | undefined,
  pace: number,
  signal: AbortSignal,
): Promise<number | string> {
  if (named) return /^\d+$/.test(named) ? Number(named) : 'GITHUB_APP_INSTALLATION_ID is not a number.';
  const answer = await new Session(app.octokit, pace, signal).try((request) =>
    app.octokit.request('GET /app/installations', { per_page: 1, request }),
  );
  if ('sentence' in answer) return `The GitHub App could not be used: ${answer.sentence}`;
  const first = z.array(z.object({ id: z.int() })).safeParse(answer.data).data?.[0];
  return first?.id ?? 'The GitHub App is installed nowhere; install it for an organisation, with no rights at all.';
}

/** The key as PEM, also where its lines were joined by `\\n` to fit into one. */
function readKey(text: string): string | undefined {
  try {
    return createPrivateKey(text.replaceAll('\\n', '\n')).export({ type: 'pkcs8', format: 'pem' }).toString();
  } catch {
    return undefined;
  }
}

/** The token goes over a line that nobody can read, or stays on this machine. */
function isSafe(address: URL): boolean {
  return address.protocol === 'https:' || (address.protocol === 'http:' && isLocal(address));
}

function isLocal({ hostname }: URL): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

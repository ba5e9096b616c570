import type { ForgeFacts } from '../../content/model/forge-facts.ts';
import { formatHours, formatList } from './format.ts';
import type { Key } from './strings.ts';
import type { Translator } from './translator.ts';

/** As the places that take money write their own names. */
const platforms: Readonly<Record<string, string>> = {
  buy_me_a_coffee: 'Buy Me a Coffee',
  community_bridge: 'CommunityBridge',
  github: 'GitHub Sponsors',
  issuehunt: 'IssueHunt',
  ko_fi: 'Ko-fi',
  lfx_crowdfunding: 'LFX Crowdfunding',
  liberapay: 'Liberapay',
  open_collective: 'Open Collective',
  otechie: 'Otechie',
  patreon: 'Patreon',
  polar: 'Polar',
  thanks_dev: 'thanks.dev',
  tidelift: 'Tidelift',
};

/** Packages that are named; of more, their number is told. */
const named = 5;

/** What a forge says of the work on a repository, in sentences. What it does not know is left out. */
export function tellForge(locale: string, forge: ForgeFacts, t: Translator<Key>): string[] {
  const { issues, pullRequests, discussions } = forge;
  const { response } = issues;
  const { merge } = pullRequests;
  const after = (hours: number) => ({ time: formatHours(locale, hours) });
  return [
    t('forge.issues', { open: issues.open, closed: issues.closed }),
    response.medianHours !== null &&
      t('forge.answered', { answered: response.answered, count: response.sample, ...after(response.medianHours) }),
    response.sample > 0 && response.answered === 0 && t('forge.unanswered', { count: response.sample }),
    t('forge.proposals', { open: pullRequests.open, merged: pullRequests.merged, closed: pullRequests.closed }),
    merge.medianHours !== null && t('forge.merged', { count: merge.sample, ...after(merge.medianHours) }),
    discussions !== null && t('forge.discussions', { count: discussions }),
    tellFunding(locale, forge.funding, t),
    tellPackages(locale, forge.packages ?? [], t),
  ].filter((sentence) => sentence !== false);
}

function tellFunding(locale: string, funding: ForgeFacts['funding'], t: Translator<Key>): string | false {
  const names = funding.map((platform) => platforms[platform] ?? t('forge.ownFunding'));
  return names.length > 0 && t('forge.funding', { platforms: formatList(locale, names) });
}

function tellPackages(
  locale: string,
  packages: NonNullable<ForgeFacts['packages']>,
  t: Translator<Key>,
): string | false {
  const names = packages.slice(0, named).map(({ kind, name }) => {
    return `${name} (${kind === 'container' ? t('forge.image') : kind})`;
  });
  const others = packages.length - names.length;
  const all = others > 0 ? [...names, t('forge.morePackages', { count: others })] : names;
  return all.length > 0 && t('forge.packages', { packages: formatList(locale, all) });
}

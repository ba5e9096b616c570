import type { ForgeFacts, ForgeRelease } from '../../../content/model/forge-facts.ts';
import { forgeTextLimits, type SourceTexts } from '../../../content/model/forge-texts.ts';
import { WebAddress } from '../../../content/model/text.ts';
import type { ForgeAnswer } from '../enrichment.ts';
import type { ReleaseAnswer, RepositoryAnswer } from './facts-query.ts';
import { isBot, mergeTimes, responseTimes } from './waiting.ts';

/** What GitHub answered, in the catalogue's own terms: facts on one side, other people's words on the other. Pure. */
export function toAnswer(
  key: string,
  address: string,
  answer: RepositoryAnswer,
  packages: ForgeFacts['packages'],
): ForgeAnswer {
  const seen = present(answer.releases.nodes);
  const releases = seen.filter(({ isDraft }) => !isDraft);
  const count = answer.releases.totalCount - (seen.length - releases.length);
  return {
    facts: toFacts(address, answer, { count, newest: releases.map(toRelease) }, packages),
    texts: toTexts(key, answer, releases),
  };
}

/** The new address of a repository that has been renamed or has gone to another owner. */
export function newAddress(address: string, { nameWithOwner, url }: { nameWithOwner: string; url: string }) {
  const path = address.replace(/\.git$/, '').toLowerCase();
  return path.endsWith(`/${nameWithOwner.toLowerCase()}`) ? null : secure(url);
}

function toFacts(
  address: string,
  answer: RepositoryAnswer,
  releases: ForgeFacts['releases'],
  packages: ForgeFacts['packages'],
): ForgeFacts {
  const spdx = answer.licenseInfo?.spdxId;
  return {
    archived: answer.isArchived,
    fork: answer.isFork,
    parent: secure(answer.parent?.url),
    template: answer.isTemplate,
    madeFrom: secure(answer.templateRepository?.url),
    movedTo: newAddress(address, answer),
    homepage: WebAddress.max(2_000).safeParse(answer.homepageUrl).data ?? null,
    branch: answer.defaultBranchRef?.name ?? null,
    licence: spdx && spdx !== 'NOASSERTION' ? spdx : null,
    topics: present(answer.repositoryTopics.nodes)
      .map(({ topic }) => topic.name)
      .toSorted(),
    languages: present(answer.languages?.edges).map(({ size, node }) => ({ name: node.name, bytes: size })),
    stars: answer.stargazerCount,
    forks: answer.forkCount,
    issues: {
      open: answer.openIssues.totalCount,
      closed: answer.closedIssues.totalCount,
      response: responseTimes(present(answer.newestIssues.nodes)),
    },
    pullRequests: {
      open: answer.openPullRequests.totalCount,
      merged: answer.mergedPullRequests.totalCount,
      closed: answer.closedPullRequests.totalCount,
      merge: mergeTimes(present(answer.mergedPullRequests.nodes)),
    },
    releases,
    securityPolicy: answer.isSecurityPolicyEnabled ?? false,
    community: {
      codeOfConduct: answer.codeOfConduct !== null,
      contributing: answer.contributingGuidelines !== null,
      issueTemplates: answer.issueTemplates?.length ?? 0,
      pullRequestTemplates: answer.pullRequestTemplates?.length ?? 0,
    },
    discussions: answer.hasDiscussionsEnabled ? answer.discussions.totalCount : null,
    funding: [...new Set(answer.fundingLinks.map(({ platform }) => platform.toLowerCase()))].toSorted(),
    packages,
  };
}

function toRelease({
  tagName,
  publishedAt,
  isPrerelease,
  author,
  description,
  releaseAssets,
}: ReleaseAnswer): ForgeRelease {
  const files = present(releaseAssets.nodes);
  return {
    tag: tagName,
    publishedAt,
    prerelease: isPrerelease,
    author: author && (isBot(author) ? 'bot' : 'user'),
    notes: Boolean(description?.trim()),
    assets: {
      count: releaseAssets.totalCount,
      bytes: files.reduce((sum, { size }) => sum + size, 0),
      downloads: files.reduce((sum, { downloadCount }) => sum + downloadCount, 0),
    },
  };
}

function toTexts(key: string, { description }: RepositoryAnswer, releases: readonly ReleaseAnswer[]): SourceTexts {
  return {
    key,
    description: cut(description, forgeTextLimits.description),
    releases: releases.map(({ tagName, name, description: notes }) => ({
      tag: tagName,
      name: cut(name, forgeTextLimits.name),
      notes: cut(notes, forgeTextLimits.notes),
      cut: (notes?.trim().length ?? 0) > forgeTextLimits.notes,
    })),
  };
}

/** A text no longer than that, without half a character at its end; null where there is nothing in it. */
function cut(text: string | null, most: number): string | null {
  return (
    text
      ?.trim()
      .slice(0, most)
      .replace(/[\ud800-\udbff]$/, '')
      .toWellFormed() || null
  );
}

/** A GitHub speaks https to readers, even where a test speaks to it without. */
function secure(url: string | undefined): string | null {
  return WebAddress.safeParse(url?.replace(/^http:/, 'https:')).data ?? null;
}

function present<T>(list: ReadonlyArray<T | null> | null | undefined): T[] {
  return (list ?? []).flatMap((item) => item ?? []);
}

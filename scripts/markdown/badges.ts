import type { Element, ElementContent, Root } from 'hast';

/** Where badges come from. They show the state of a moment at another host, which the catalogue states itself. */
const badgeAddresses: readonly RegExp[] = [
  /^https?:\/\/(img|raster|flat)\.shields\.io\//i,
  /^https?:\/\/(badge\.fury\.io|badgen\.net|flat\.badgen\.net|forthebadge\.com|badges\.(gitter|greenkeeper)\.\w+)\//i,
  /^https?:\/\/(api\.|www\.)?travis-ci\.(org|com)\/.*\.(svg|png)/i,
  /^https?:\/\/(codecov\.io|coveralls\.io|snyk\.io|circleci\.com|ci\.appveyor\.com)\/.*(badge|svg|shield|status)/i,
  /^https?:\/\/(api\.codeclimate\.com\/.*badges|codeclimate\.com\/.*badges|app\.codacy\.com\/project\/badge)/i,
  /^https?:\/\/(sonarcloud\.io|sonar[\w.-]*)\/(api\/project_badges|images\/project_badges)/i,
  /^https?:\/\/(poser\.pugx\.org|packagist\.org\/.*badge|scrutinizer-ci\.com\/.*badges)/i,
  /^https?:\/\/(readthedocs\.org\/projects\/[^/]+\/badge|[\w-]+\.readthedocs\.io\/.*badge)/i,
  /^https?:\/\/(bestpractices\.coreinfrastructure\.org|www\.bestpractices\.dev)\/.*badge/i,
  /^https?:\/\/(api\.)?(reuse\.software|securityscorecards\.dev|isitmaintained\.com|zenodo\.org)\/.*badge/i,
  /^https?:\/\/github\.com\/[^/]+\/[^/]+\/(actions\/)?workflows\/.*badge\.svg/i,
  /^https?:\/\/[^/]+\/.*(-|\/)badges?\/(master|main|develop|v\d[^/]*)\/(pipeline|coverage)\.svg/i,
  /^https?:\/\/((app\.)?travis-ci\.com|david-dm\.org|www\.versioneye\.com|api\.flattr\.com)\/.*\.(svg|png)/i,
  /^https?:\/\/[\w.-]*gitpod\.io\/button\//i,
];

/** Drops badges, the links around them, and the lines that held nothing else. */
export function dropBadges(parent: Root | Element): void {
  parent.children = (parent.children as ElementContent[]).filter((child) => {
    if (child.type !== 'element') return true;
    if (isBadge(child)) return false;
    const filled = hasContent(child);
    dropBadges(child);
    return !filled || hasContent(child) || !['a', 'p', 'picture', 'li', 'td', 'div'].includes(child.tagName);
  });
}

function isBadge({ tagName, properties }: Element): boolean {
  const { src } = properties;
  return tagName === 'img' && typeof src === 'string' && badgeAddresses.some((address) => address.test(src));
}

function hasContent(element: Element): boolean {
  return element.children.some((child) =>
    child.type === 'element' ? child.tagName !== 'br' : child.type === 'text' && child.value.trim() !== '',
  );
}

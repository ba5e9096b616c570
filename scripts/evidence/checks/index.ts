import type { Check } from '../check.ts';
import { accessibilityStatement } from './accessibility-statement.ts';
import { apiDescribed } from './api-described.ts';
import { changelogKept } from './changelog.ts';
import { codeStandards } from './code-standards.ts';
import { containers } from './containers.ts';
import { continuousIntegration } from './continuous-integration.ts';
import { contributionGuide } from './contribution-guide.ts';
import { dependencies } from './dependencies.ts';
import { dependencyAge } from './dependency-age.ts';
import { documentationAge } from './documentation-age.ts';
import { documentationFormat } from './documentation-format.ts';
import { documentationLinks } from './documentation-links.ts';
import { documentationTemplate } from './documentation-template.ts';
import { home } from './home.ts';
import { interfaceChanges } from './interface-changes.ts';
import { issues } from './issues.ts';
import { knownVulnerabilities } from './known-vulnerabilities.ts';
import { licence } from './licence.ts';
import { licenceConsistency } from './licence-consistency.ts';
import { maintainers } from './maintainers.ts';
import { oneCore } from './one-core.ts';
import { openDevelopment } from './open-development.ts';
import { operations } from './operations.ts';
import { organisations } from './organisations.ts';
import { proprietaryParts } from './proprietary-parts.ts';
import { publiccode } from './publiccode.ts';
import { publishedImages } from './published-images.ts';
import { purpose } from './purpose.ts';
import { releases } from './releases.ts';
import { sbom } from './sbom.ts';
import { security } from './security.ts';
import { signedReleases } from './signed-releases.ts';
import { tests } from './tests.ts';

/** Everything that is measured. One more is a file beside this one, a line here, and its words in content/evidence.yml. */
export const checks: readonly Check[] = [
  accessibilityStatement,
  apiDescribed,
  changelogKept,
  codeStandards,
  containers,
  continuousIntegration,
  contributionGuide,
  dependencies,
  dependencyAge,
  documentationAge,
  documentationFormat,
  documentationLinks,
  documentationTemplate,
  home,
  interfaceChanges,
  issues,
  knownVulnerabilities,
  licence,
  licenceConsistency,
  maintainers,
  oneCore,
  openDevelopment,
  operations,
  organisations,
  proprietaryParts,
  publiccode,
  publishedImages,
  purpose,
  releases,
  sbom,
  security,
  signedReleases,
  tests,
];

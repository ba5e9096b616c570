import { RunNeed, type RunChart, type RunService, type RunVariable } from '../../content/model/run-facts.ts';
import { needOf, needOfService } from '../../content/model/run-need.ts';

/** Which need the name of a variable speaks of. */
const variables: ReadonlyArray<[RegExp, RunNeed]> = [
  [/(^|_)(smtp|mailer|email_host|mail_host)(_|$)/i, 'mail'],
  [/(^|_)(oidc|saml|keycloak|openid)(_|$)/i, 'login'],
  [/^(pg|postgres(ql)?)_/i, 'postgresql'],
  [/^(mysql|mariadb)_/i, 'mysql'],
  [/(^|_)redis(_|$)/i, 'redis'],
  [/(^|_)s3(_|$)/i, 'storage'],
];

/** What a product needs beside itself: the images its services use, and what its variables speak of. */
export function findNeeds(services: readonly RunService[], asked: readonly RunVariable[]): RunNeed[] {
  const found = new Set<RunNeed>();
  for (const service of services) {
    const need = needOfService(service);
    if (need) found.add(need);
  }
  const names = [...services.flatMap((service) => service.variables), ...asked].map(({ name }) => name);
  for (const [pattern, need] of variables) if (names.some((name) => pattern.test(name))) found.add(need);
  return RunNeed.options.filter((need) => found.has(need));
}

/** What a chart brings along: the images of its values, and the charts that it builds on. */
export function needsOfChart({ images, dependencies }: RunChart): RunNeed[] {
  const found = new Set([...images, ...dependencies].map(needOf));
  return RunNeed.options.filter((need) => found.has(need));
}

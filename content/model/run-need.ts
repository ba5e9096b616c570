import type { RunImage, RunNeed, RunService } from './run-facts.ts';

/** Which need an image meets, by its last name. */
const images: ReadonlyArray<[RegExp, RunNeed]> = [
  [/^(postgres|postgresql|postgis|timescaledb|pgvector)/, 'postgresql'],
  [/^(mysql|mariadb|percona)/, 'mysql'],
  [/^(mssql|azure-sql-edge)/, 'mssql'],
  [/^mongo(db)?(-|$)/, 'mongodb'],
  [/^(redis|valkey|keydb|memcached)/, 'redis'],
  [/^(rabbitmq|activemq|kafka|cp-kafka|nats|eclipse-mosquitto|mosquitto)/, 'queue'],
  [/^(elasticsearch|opensearch|solr|meilisearch|typesense)/, 'search'],
  [/^(minio|seaweedfs|azurite)/, 'storage'],
  [/^(mailhog|mailpit|mailcatcher|postfix)/, 'mail'],
  [/^(keycloak|authentik|zitadel|dex|simplesamlphp|test-saml-idp)/, 'login'],
  [/^(nginx|traefik|caddy|haproxy|httpd)/, 'proxy'],
];

/** The need that an image meets; undefined for the product's own and unknown ones. */
export function needOf({ name }: Pick<RunImage, 'name'>): RunNeed | undefined {
  const last = name === 'mcr.microsoft.com/mssql/server' ? 'mssql' : (name.split('/').at(-1) ?? '');
  return images.find(([pattern]) => pattern.test(last))?.[1];
}

export function needOfService({ image }: Pick<RunService, 'image'>): RunNeed | undefined {
  return image ? needOf(image) : undefined;
}

import { isLoopback } from '../../../content/model/loopback.ts';
import { needOf } from '../../../content/model/run-need.ts';
import type { Risk } from './risk.ts';

const stores = new Set(['postgresql', 'mysql', 'mssql', 'mongodb', 'redis', 'search']);

/** A database that can be reached from outside the machine. */
export const databasePublished: Risk = ({ image, ports }, { at }) =>
  image && stores.has(needOf(image) ?? '')
    ? ports.flatMap(({ host, published, target }, index) =>
        host !== null && isLoopback(host)
          ? []
          : [{ kind: 'databasePublished' as const, ...at(['ports', index]), what: `${published ?? '?'}:${target}` }],
      )
    : [];

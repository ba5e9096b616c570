import type { RunService } from '../../../content/model/run-facts.ts';
import type { LoadedService } from '../load-compose.ts';
import type { Found } from '../reading.ts';

/** One rule about the services of a compose file. It answers with every place that breaks it. */
export type Risk = (service: RunService, loaded: LoadedService) => Found[];

import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { limits } from '../markdown/limits.ts';
import type { DocumentInput, ParsedDocument } from '../markdown/parsed.ts';
import { asPlainText } from '../markdown/plain-text.ts';
import { rememberPictures } from './picture-cache.ts';
import { startPictureWorkers, type PictureWorkers } from './picture-workers.ts';

/** Where untrusted documents are parsed: apart from everything else, with limits. */
export interface DocumentWorkers {
  /** Always answers: a document that is too much for a worker comes back as plain text, with the reason. */
  parse(input: DocumentInput): Promise<ParsedDocument>;
  pictures: PictureWorkers;
  close(): Promise<void>;
}

/** How the workers are started. */
export interface WorkerOptions {
  threads?: number;
  /** Milliseconds that one document may take. */
  documentTime?: number;
  /** A folder to keep pictures in between harvests; without it each is made anew. */
  pictureCache?: string;
}

/** Starts the workers. They are shared by a whole harvest. */
export function startDocumentWorkers(options: WorkerOptions = {}): DocumentWorkers {
  const { threads = 2, documentTime = limits.documentTime, pictureCache } = options;
  const pool = new Piscina<DocumentInput, ParsedDocument>({
    filename: new URL('../markdown/worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 10_000,
    // Nothing of the harvest's environment, where a token may be, reaches the place that reads documents.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: limits.workerHeap, stackSizeMb: limits.workerStack },
  });
  // The clock of a document starts with its work, so nothing may wait inside the pool.
  const oneEach = pLimit(threads);
  const started = startPictureWorkers(threads);
  const pictures = pictureCache ? rememberPictures(started, pictureCache) : started;
  return {
    pictures,
    parse: (input) =>
      oneEach(async () => {
        try {
          return await pool.run(input, { signal: AbortSignal.timeout(documentTime) });
        } catch (error) {
          return asPlainText(input.text, reasonFor(error, documentTime));
        }
      }),
    close: async () => {
      pictures.close();
      await pool.destroy();
    },
  };
}

function reasonFor(error: unknown, documentTime: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'AbortError') return `it took more than ${documentTime / 1_000} seconds to read`;
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'it needs too much memory to read';
  if (error instanceof RangeError) return 'its elements stand too deep in each other';
  return error.message;
}

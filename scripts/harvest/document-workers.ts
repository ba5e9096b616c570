import { noRemotePictures, type RemotePictures } from '../forges/remote-pictures.ts';
import { limits } from '../limits.ts';
import { ParsedDocument, type DocumentInput } from '../markdown/parsed.ts';
import { asPlainText } from '../markdown/plain-text.ts';
import { rememberPictures } from './picture-cache.ts';
import { startPictureWorkers, type PictureWorkers } from './picture-workers.ts';
import { ProcessEnded, startProcessPool } from './process-pool.ts';

/** Where untrusted documents are parsed: apart from everything else, with limits. */
export interface DocumentWorkers {
  /** Always answers: a document that is too much for a process comes back as plain text, with the reason. */
  parse(input: DocumentInput): Promise<ParsedDocument>;
  pictures: PictureWorkers;
  /** Pictures on other hosts. */
  remote: RemotePictures;
  close(): Promise<void>;
}

/** How the workers are started. */
export interface WorkerOptions {
  threads?: number;
  /** Milliseconds that one document may take. */
  documentTime?: number;
  /** A folder to keep pictures in between harvests; without it each is made anew. */
  pictureCache?: string;
  /** The way to pictures on other hosts; without it none are fetched. */
  remote?: RemotePictures;
}

/** Starts the workers. They are shared by a whole harvest. */
export function startDocumentWorkers(options: WorkerOptions = {}): DocumentWorkers {
  const { threads = 2, documentTime = limits.documentTime, pictureCache, remote = noRemotePictures } = options;
  const pool = startProcessPool(new URL('./document-process.ts', import.meta.url), {
    count: threads,
    alone: 20,
    time: documentTime,
    nodeOptions: [`--max-old-space-size=${limits.workerHeap}`, `--stack-size=${limits.workerStack}`],
  });
  const started = startPictureWorkers(threads);
  const pictures = pictureCache ? rememberPictures(started, pictureCache) : started;
  return {
    pictures,
    remote,
    async parse(input) {
      try {
        return ParsedDocument.parse(await pool.run({ ...input }));
      } catch (error) {
        return asPlainText(input.text, reasonFor(error));
      }
    },
    close() {
      pictures.close();
      pool.close();
      return Promise.resolve();
    },
  };
}

function reasonFor(error: unknown): string {
  if (error instanceof ProcessEnded) return 'it needs too much memory to read';
  const reason = error instanceof Error ? error.message : String(error);
  return reason === 'Maximum call stack size exceeded' ? 'its elements stand too deep in each other' : reason;
}

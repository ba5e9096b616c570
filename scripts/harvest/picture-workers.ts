import { limits } from '../limits.ts';
import { MadePicture } from './made-picture.ts';
import { startProcessPool } from './process-pool.ts';

/** Where untrusted pictures are opened: in processes of their own, with limits. */
export interface PictureWorkers {
  /** Rejects with the reason where a file is no picture, or too much. */
  make(bytes: Buffer): Promise<MadePicture>;
  close(): void;
}

/** Starts the workers for pictures. */
export function startPictureWorkers(count = 2, time: number = limits.pictureTime): PictureWorkers {
  const pool = startProcessPool(new URL('./picture-process.ts', import.meta.url), { count, time });
  return {
    async make(bytes) {
      if (bytes.length > limits.pictureBytes) throw new Error('the file is too large');
      return MadePicture.parse(await pool.run(bytes));
    },
    close: () => {
      pool.close();
    },
  };
}

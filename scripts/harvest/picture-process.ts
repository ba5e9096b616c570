import sharp from 'sharp';
import { makePicture } from './picture.ts';

// Native code cannot be stopped from within: it runs here, in a process that can be ended from outside.
sharp.cache(false);
sharp.concurrency(1);

process.on('message', (bytes: Uint8Array) => {
  makePicture(Buffer.from(bytes)).then(
    (made) => process.send?.(made),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
  );
});

import sharp from 'sharp';
import { z } from 'zod';
import { makePicture } from './picture.ts';
import { serveTasks } from './serve-tasks.ts';

// Native code cannot be stopped from within: it runs here, in a process that can be ended from outside.
sharp.cache(false);
sharp.concurrency(1);

serveTasks((task) => makePicture(Buffer.from(z.instanceof(Uint8Array).parse(task))));

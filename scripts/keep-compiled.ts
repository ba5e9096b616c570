import { enableCompileCache } from 'node:module';

// Loaded before a command (`node --import`): what Node has compiled once it keeps, and the next run begins in two thirds of the time.
enableCompileCache('.cache/compiled');

/** Whether a development server runs: it must see what changes, so there nothing is kept. */
export const isDevelopment = process.env['NODE_ENV'] === 'development';

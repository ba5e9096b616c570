/** The day of the build, as `2026-11-26`: what has ended or begun is judged by it. */
export const today = new Date().toISOString().slice(0, 10);

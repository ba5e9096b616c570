/** The kinds of pages that the full-text search knows beside products, in the order in which they are shown. */
export const textTypes = ['documentation', 'releases', 'vendor', 'organisation', 'page'] as const;
export type TextType = (typeof textTypes)[number];

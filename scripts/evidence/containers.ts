/** Recipes from which a container is built. */
export const recipe = /(^|\/)(dockerfile([-.][^/]*)?|[^/]+\.dockerfile|containerfile)$/i;

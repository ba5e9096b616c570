/** What the bundle of the site offers to the build, instead of Astro's own entry. */
import { app } from 'astro/entrypoints/prerender';
import type { RenderSite } from '../../content/model/rendering.ts';
import { prepare, type PageStyles } from './astro-app.ts';
import { renderPages } from './render-pages.ts';

/** Makes the renderer; `styles` are those that Astro found for each page when it made the bundle. */
export function createRenderer(styles: PageStyles): RenderSite {
  prepare(app, styles);
  return (output, records, isOwn) => renderPages(app, output, records, isOwn);
}

/** Whoever has chosen a heading in the table of contents wants to see it, not the panel over it. */
const panel = document.getElementById('site-toc');
panel?.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLAnchorElement && panel.matches(':popover-open')) panel.hidePopover();
});

/** Fetches a page the moment somebody is about to go there, so that it is at hand a moment later. */
const fetched = new Set<string>();
/** How long a pointer rests on a link that is meant, in milliseconds. */
const rest = 80;
/** Who reads many links fast is after none of them. */
const most = 8;

/** What browsers tell of a line, where they tell it. */
interface Line {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whoever asks to save data, or has a slow line, gets what they click and nothing more. */
function savesData(): boolean {
  const line: Line | undefined = 'connection' in navigator ? (navigator.connection ?? undefined) : undefined;
  return (
    line?.saveData === true ||
    (line?.effectiveType ?? '').includes('2g') ||
    matchMedia('(prefers-reduced-data: reduce)').matches
  );
}

function fetchAhead({ target }: Event): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || !leadsToPage(link) || fetched.has(link.pathname) || fetched.size >= most || savesData()) return;
  const { pathname } = link;
  setTimeout(() => {
    if (!link.matches(':hover, :focus, :active') || fetched.has(pathname)) return;
    fetched.add(pathname);
    fetch(pathname, { priority: 'low', credentials: 'same-origin' }).catch(() => fetched.delete(pathname));
  }, rest);
}

/** A page of this site without a question in its address, and not the one that is open. */
function leadsToPage({ origin, pathname, search, download }: HTMLAnchorElement): boolean {
  return (
    origin === location.origin && pathname.endsWith('/') && search === '' && !download && pathname !== location.pathname
  );
}

for (const sign of ['pointerover', 'focusin', 'touchstart'])
  document.addEventListener(sign, fetchAhead, { passive: true });

export {};

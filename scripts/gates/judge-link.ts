/** A finished site as its host will serve it. */
export interface Site {
  /** The address of the home page, with a slash at the end. */
  address: URL;
  /** Paths of all files, from the site's folder, with `/` between. */
  files: ReadonlySet<string>;
  /** The anchors of each page, by its path. */
  anchors: Map<string, ReadonlySet<string>>;
}

/** Where a link of the file `from` leads: out of the site, to what is there, or nowhere, in words that follow the address. */
export function judgeLink(site: Site, from: string, written: string): string {
  if (!URL.canParse(written, site.address)) return 'is no address';
  const here = new URL(from.split('/').map(encodeURIComponent).join('/'), site.address);
  const target = new URL(written, here);
  if (target.origin !== site.address.origin || !/^https?:$/.test(target.protocol)) return 'elsewhere';
  if (!target.pathname.startsWith(site.address.pathname)) return 'leads out of the folder that the site is served from';
  const file = fileOf(target.pathname.slice(site.address.pathname.length));
  if (site.files.has(`${file}/index.html`)) return 'leads to a folder; end it with a slash';
  if (file === undefined || !site.files.has(file)) return 'leads nowhere';
  const anchor = decoded(target.hash.slice(1));
  const anchors = site.anchors.get(file);
  if (!anchor || anchor === 'top' || !anchors || anchor.startsWith(':~:')) return 'leads there';
  return anchors.has(anchor) ? 'leads there' : 'leads to an anchor that is not there';
}

function fileOf(pathname: string): string | undefined {
  const file = decoded(pathname);
  return file === '' || file?.endsWith('/') ? `${file}index.html` : file;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

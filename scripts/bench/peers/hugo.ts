import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { releasedIn } from '../catalogue.ts';
import { succeeded, type Contestant } from '../contestant.ts';
import { releases } from '../make-portfolio.ts';
import { runMeasured } from '../run-measured.ts';
import { peerPages, type PeerPage } from './peer-pages.ts';
import { chrome } from './peer-chrome.ts';

/**
 * The same content as a Hugo site: each page once, as a catalogue in one language would have it, or once for each of
 * two languages, as ours has it.
 */
export function hugo(folder: string, products: number, languages: readonly string[]): Contestant & { out: string } {
  const out = path.join(folder, 'public');
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write('config.json', JSON.stringify(configuration(languages)));
  for (const [file, text] of Object.entries(layouts)) write(`layouts/${file}`, text);
  write('static/style.css', chrome.style);
  for (let n = 0; n < products; n++) for (const page of peerPages(n)) write(...toFile(page));
  const name = `Hugo, ${languages.length === 1 ? 'one language' : 'both languages'}`;
  const build = () => runMeasured(['hugo', '--quiet', '--source', folder, '--destination', out]);
  return {
    out,
    async clean() {
      rmSync(out, { recursive: true, force: true });
      return [[`${name}: clean`, succeeded('hugo', await build())]];
    },
    async refresh(round) {
      const { n, version } = releasedIn(round);
      for (const page of peerPages(n % products, [...releases, version])) write(...toFile(page));
      return [[`${name}: after one release`, succeeded('hugo', await build())]];
    },
  };
}

/** The version of Debian's package; installs it where it is missing and may be. */
export function findHugo(): string | undefined {
  const version = () => execFileSync('hugo', ['version'], { encoding: 'utf8' }).trim();
  try {
    return version();
  } catch {
    try {
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'hugo'], { stdio: 'ignore' });
      return version();
    } catch {
      return undefined;
    }
  }
}

function toFile({ path: page, matter, text }: PeerPage): [file: string, text: string] {
  return [`content/${page}.md`, `${JSON.stringify(matter, null, 1)}\n\n${text}`];
}

function configuration(languages: readonly string[]) {
  return {
    baseURL: 'https://catalogue.example/',
    title: 'Made network',
    defaultContentLanguage: languages[0],
    languages: Object.fromEntries(languages.map((language, weight) => [language, { weight: weight + 1 }])),
    module: { mounts: languages.map((lang) => ({ source: 'content', target: 'content', lang })) },
    markup: { goldmark: { renderer: { unsafe: false } }, highlight: { noClasses: false } },
    taxonomies: { vendor: 'vendors', user: 'users' },
    paginate: 120,
    disableKinds: ['RSS'],
  };
}

const frame = (body: string) => `<!doctype html>
<html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="stylesheet" href="/style.css"></head>
<body>${chrome.header}<main data-pagefind-body><h1>{{ .Title }}</h1>${body}</main>${chrome.footer}</body></html>`;
const pagesOfProduct = `<nav><ul>{{ range .CurrentSection.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>`;
const list = `<ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.stage }}</li>{{ end }}</ul>{{ template "_internal/pagination.html" . }}`;

const layouts: Readonly<Record<string, string>> = {
  'index.html': frame(
    `<p>{{ len .Site.RegularPages }}</p>{{ range first 12 (where .Site.Pages "Params.kind" "product") }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}`,
  ),
  '_default/single.html': frame(
    `${pagesOfProduct}<article>{{ .Content }}</article>{{ .TableOfContents }}<p>{{ .Params.repository }}</p>`,
  ),
  '_default/list.html': frame(
    `{{ if .Params.kind }}<dl><dt>Stage</dt><dd>{{ .Params.stage }}</dd><dt>Licence</dt><dd>{{ .Params.licence }}</dd></dl><ul>{{ range .Params.users }}<li>{{ . }}</li>{{ end }}</ul><ol>{{ range .Params.versions }}<li>{{ . }}</li>{{ end }}</ol>${pagesOfProduct}{{ .Content }}{{ else }}${list}{{ end }}`,
  ),
};

import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { Fields, type MadeContent } from './made-content.ts';

const Any = z.looseObject({});
const Source = z.looseObject({ key: z.string(), provenance: z.looseObject({ repository: z.string() }), activity: Any });
const FactsForm = z.looseObject({ sources: z.tuple([Source]).rest(Any), releases: z.array(Any) });
const EvidenceForm = z.looseObject({ measurements: z.array(Fields) });
const SetForm = z.looseObject({ requirements: z.array(Fields) });
const MethodForm = z.looseObject({ checks: z.record(z.string(), Fields) });
const ChangesForm = z.looseObject({ entries: z.array(Any) });
const ProductForm = z.looseObject({ formerIds: z.array(z.string()).default([]) });

/** A number below another, the next of a series that its seed tells. */
export type Random = (below: number) => number;

/** The same series for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** All items in an order of chance, and again in another one, without end: each has its turn. */
export function* shuffled<Item>(items: readonly Item[], random: Random): Generator<Item, never> {
  for (;;) {
    const rest = [...items];
    while (rest.length > 0) yield* rest.splice(random(rest.length), 1);
  }
}

/** What may happen to a community; `step` makes every text new, and every id. */
type Change = (content: MadeContent, random: Random, step: number) => void;

const one = <Item>(items: readonly Item[], random: Random): Item => {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
};
const commit = (step: number) => step.toString(16).padStart(40, '0');
const moment = (step: number) => new Date(Date.UTC(2026, 9, 1) + step * 7_200_000).toISOString().replace('.000', '');
const added = (content: MadeContent) => content.ids('products').filter((id) => id.startsWith('ny-'));

/** Every kind of change, by the name that a failing test tells. */
export const changes: Readonly<Record<string, Change>> = {
  release(content, random, step) {
    content.change(`harvested/${one(content.harvested('facts.json'), random)}/facts.json`, FactsForm, (facts) => {
      const [source] = facts.sources;
      Object.assign(source.provenance, { commit: commit(step), committedAt: moment(step), readAt: moment(step + 1) });
      source.activity['lastCommit'] = moment(step);
      facts.releases.unshift({
        ...{ tag: `v9.${step}.0`, version: `9.${step}.0`, prerelease: random(4) === 0, date: moment(step) },
        ...{ commit: commit(step), repository: source.provenance.repository },
      });
    });
  },
  'product added': (content, random, step) => {
    const id = `ny-${step}`;
    content.copyProduct(one(content.ids('products'), random), id);
    content.change(`products/${id}.yml`, Fields, (product) => {
      Object.assign(product, {
        name: `${one(['Aa', 'Mm', 'Øø'], random)} ${step}`,
        formerIds: [],
        formerNames: [],
        replacedBy: undefined,
      });
      product['sources'] = [{ repository: `https://github.com/eks-example/ny-${step}` }];
    });
  },
  'product renamed': (content, random, step) => {
    if (added(content).length === 0) return;
    const from = one(added(content), random);
    const to = `ny-${step}`;
    content.copyProduct(from, to, { move: true });
    content.change(`products/${to}.yml`, ProductForm, (product) => product.formerIds.unshift(from));
    for (const use of content.ids('usage').filter((name) => name.startsWith(from)))
      content.change(`usage/${use}.yml`, Fields, (record) => (record['product'] = to));
  },
  'product removed': (content, random) => {
    if (added(content).length === 0) return;
    const id = one(added(content), random);
    content.remove(`products/${id}.yml`, ...(content.harvested('.').includes(id) ? [`harvested/${id}`] : []));
    for (const use of content.ids('usage').filter((name) => name.startsWith(id))) content.remove(`usage/${use}.yml`);
  },
  'curated text': (content, random, step) => {
    content.change(`products/${one(content.ids('products'), random)}.yml`, Fields, (product) => {
      if (random(2) === 0)
        product['summary'] = { da: `Gør noget andet, ${step}.`, en: `Does something else, ${step}.` };
      else product['name'] = `Navn ${step}`;
    });
  },
  'stage and area': (content, random) => {
    content.change(`products/${one(content.ids('products'), random)}.yml`, Fields, (product) => {
      product['stage'] = one(['idea', 'project', 'product', 'retired'], random);
      product['areas'] = [one(content.ids('areas'), random)];
    });
  },
  'area renamed': (content, random, step) => {
    content.change(
      `areas/${one(content.ids('areas'), random)}.yml`,
      Fields,
      (area) => (area['name'] = { da: `Opgave ${step}` }),
    );
  },
  'vendor renamed': (content, random, step) => {
    content.change(
      `vendors/${one(content.ids('vendors'), random)}.yml`,
      Fields,
      (vendor) => (vendor['name'] = `Firma ${step}`),
    );
  },
  'vendor of a product': (content, random) => {
    content.change(`products/${one(content.ids('products'), random)}.yml`, Fields, (product) => {
      product['vendors'] = [{ vendor: one(content.ids('vendors'), random), roles: ['operation'] }];
    });
  },
  'organisation renamed': (content, random, step) => {
    content.change(`organisations/${one(content.ids('organisations'), random)}.yml`, Fields, (organisation) => {
      organisation['name'] = `Kommune ${step}`;
    });
  },
  usage(content, random) {
    const [product, organisation] = [one(content.ids('products'), random), one(content.ids('organisations'), random)];
    content.change(`usage/${product}-${organisation}.yml`, Fields, (use) => {
      const status = one(['inUse', 'pilot', 'evaluating', 'stopped'], random);
      Object.assign(use, { product, organisation, status, source: 'https://eks.example/brug', date: '2026-05-01' });
    });
  },
  'usage removed': (content, random) => {
    if (content.ids('usage').length > 0) content.remove(`usage/${one(content.ids('usage'), random)}.yml`);
  },
  'document changed': (content, random, step) => {
    content.rewriteDocument(one(content.documents(), random), (html) => `${html}<p>Afsnit ${step}</p>\n`);
  },
  'document removed': (content, random) => {
    const shells = content.documents().filter((shell) => shell.startsWith('ny-'));
    if (shells.length === 0) return;
    const shell = one(shells, random);
    content.remove(`harvested/${shell}`, `harvested/${shell.replace(/\.mdx$/, '.html')}`);
  },
  evidence(content, random) {
    content.change(
      `harvested/${one(content.harvested('evidence.json'), random)}/evidence.json`,
      EvidenceForm,
      (evidence) => {
        one(evidence.measurements, random)['verdict'] = one(['met', 'partly', 'missing'], random);
      },
    );
  },
  'requirement reworded': (content, random, step) => {
    content.change('requirements/eks.yml', SetForm, (set) => {
      one(set.requirements, random)['title'] = { da: `Krav ${step}`, en: `Demand ${step}` };
    });
  },
  'method reworded': (content, random, step) => {
    content.change('evidence.yml', MethodForm, ({ checks }) => {
      one(Object.values(checks), random)['title'] = { da: `Måling ${step}` };
    });
  },
  'source that fails': (content, random, step) => {
    const product = one(content.harvested('facts.json'), random);
    const file = `harvested/${product}/stale.json`;
    if (existsSync(content.path(file))) return content.remove(file);
    content.change(file, Fields, (stale) => {
      const facts = FactsForm.parse(JSON.parse(readFileSync(content.path(`harvested/${product}/facts.json`), 'utf8')));
      const [{ key }] = facts.sources;
      stale['sources'] = [{ key, since: moment(step), reason: 'The host did not answer.', code: 'timeout' }];
    });
  },
  'recorded change': (content, random, step) => {
    content.change(
      `harvested/${one(content.harvested('changes.json'), random)}/changes.json`,
      ChangesForm,
      ({ entries }) => {
        entries.unshift({ date: moment(step), commit: commit(step), changes: [{ kind: 'added' }] });
      },
    );
  },
  picture(content, _, step) {
    const media = content.path('harvested/eksvagt/media');
    const [made] = globSync('ny-*.webp', { cwd: media });
    if (made !== undefined) rmSync(`${media}/${made}`);
    else cpSync(`${media}/skema.webp`, `${media}/ny-${step}.webp`);
  },
  'text of the interface': (content, random, step) => {
    mkdirSync(content.path('strings'), { recursive: true });
    content.change(
      `strings/${one(['da', 'en'], random)}.json`,
      Fields,
      (strings) => (strings['nav.products'] = `Ting ${step}`),
    );
  },
  'synonym and question': (content, _, step) => {
    mkdirSync(content.path('search'), { recursive: true });
    writeFileSync(content.path('search/synonyms.yml'), `da:\n  - [vagtplan, skema${step}]\n`);
  },
};

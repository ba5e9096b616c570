/** `npm run bench:search`: asks the questions of content/search/judgements.yml and prints how well they are answered. */
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { Area } from '../../content/model/area.ts';
import { Product } from '../../content/model/product.ts';
import { Judgements, Synonyms } from '../../content/model/search.ts';
import { Vendor } from '../../content/model/vendor.ts';
import { catalog } from '../catalogue/settings.ts';
import { contentFolder } from '../reads/folders.ts';
import { joinSolutions } from '../catalogue/solution.ts';
import { figuresOf, judge, type Judged } from './judge.ts';
import { loadLanguage } from './languages.ts';
import { indexProducts, type ProductIndex } from './product-index.ts';
import { toProductArray } from './to-product-array.ts';

const judgements = readFile('search/judgements.yml', Judgements);
const synonyms = readFile('search/synonyms.yml', Synonyms);
const solutions = joinSolutions({
  products: readFolder('products', Product),
  areas: readFolder('areas', Area),
  vendors: readFolder('vendors', Vendor),
  facts: new Map(),
  stale: new Map(),
  notes: new Map(),
  documents: [],
});

const indexes = new Map<string, ProductIndex>();
for (const locale of catalog.languages) {
  const array = toProductArray(solutions, synonyms, {
    locale,
    prefix: catalog.community ?? '',
    stage: (stage) => stage,
    text: (texts) => texts[locale] ?? Object.values(texts)[0] ?? '',
  });
  indexes.set(locale, indexProducts(array, await loadLanguage(locale)));
}

const ask = ({ ask, language }: { ask: string; language: string }) =>
  (indexes.get(language)?.search(ask) ?? []).map(({ id }) => id);
const tuned = judge(judgements.tuned, ask);
const heldOut = judge(judgements.heldOut, ask);
const all = [...tuned, ...heldOut];

console.log('questions      number  success@1  success@3    MRR');
report('all', all);
report('tuned on', tuned);
report('held out', heldOut);
for (const locale of catalog.languages)
  report(
    `in ${locale}`,
    all.filter(({ language }) => language === locale),
  );
const answered = judgements.unanswered.filter((question) => ask(question).length > 0);
console.log(
  `Of ${judgements.unanswered.length} questions that no product answers, ${answered.length} got an answer all the same${answered.length > 0 ? `: ${answered.map(({ ask }) => `“${ask}”`).join(', ')}` : ''}.`,
);
const missed = tuned.filter(({ rank }) => rank !== 1);
if (missed.length > 0) console.log('\nNot first among the questions that may be tuned on:');
for (const { ask, language, products, rank, answers } of missed) {
  console.log(
    `  “${ask}” (${language}): ${products.join(' or ')} is ${rank || 'not found'}; first ${answers.slice(0, 3).join(', ')}`,
  );
}

function report(name: string, judged: readonly Judged[]) {
  const { questions, success1, success3, mrr } = figuresOf(judged);
  const columns = [success1, success3, mrr].map((figure) => figure.toFixed(3).padStart(11));
  console.log(name.padEnd(13) + String(questions).padStart(8) + columns.join(''));
}

function readFile<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  return schema.parse(parse(readFileSync(join(contentFolder, file), 'utf8')));
}

function readFolder<Schema extends z.ZodType>(folder: string, schema: Schema): Map<string, z.output<Schema>> {
  const path = join(contentFolder, folder);
  const files = existsSync(path) ? readdirSync(path).filter((file) => file.endsWith('.yml')) : [];
  return new Map(files.map((file) => [file.replace(/\.yml$/, ''), readFile(join(folder, file), schema)]));
}

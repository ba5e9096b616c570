import { withHiddenWrittenOut } from '../../content/model/hidden-characters.ts';
import { styleText } from 'node:util';
import { annotateProblem } from '../content/problem.ts';
import type { Said } from './plan.ts';

/** One line of the report about one file. */
export type Note = Said['notes'][number];

/** What became of one product. */
export interface Outcome {
  id: string;
  outcome: 'changed' | 'unchanged' | 'failed';
  reason?: string;
  counts: Said['counts'];
  notes: Note[];
}

export interface Sums {
  products: number;
  changed: number;
  unchanged: number;
  failed: number;
  documents: number;
  pictures: number;
  warnings: number;
}

/** The report as it is printed with --json. */
export interface Report {
  products: Array<{
    id: string;
    outcome: Outcome['outcome'];
    reason?: string;
    documents: number;
    pictures: number;
    links: number;
    brokenLinks: number;
    fallbacks: number;
    warnings: string[];
  }>;
  /** Why the run stopped before it wrote anything; left out where it did not. */
  stopped?: string[];
  /** What there is to say about the run as a whole: what could not be asked, and which repositories have moved. */
  remarks: string[];
  sums: Sums;
  seconds: number;
}

/** A run that stopped before it wrote anything, as data. */
export function toStoppedReport(reasons: readonly string[]): Report {
  return { ...toReport([], [], 0), stopped: [...reasons] };
}

/** The whole run as data. Pure. */
export function toReport(outcomes: readonly Outcome[], remarks: readonly string[], seconds: number): Report {
  const products = outcomes
    .map(({ id, outcome, reason, counts, notes }) => ({
      id,
      outcome,
      ...(reason ? { reason } : {}),
      ...counts,
      warnings: notes.map(describeNote),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const count = (state: Outcome['outcome']) => products.filter((product) => product.outcome === state).length;
  const sum = (of: (product: (typeof products)[number]) => number) =>
    products.reduce((total, product) => total + of(product), 0);
  return {
    products,
    remarks: [...remarks],
    sums: {
      products: products.length,
      changed: count('changed'),
      unchanged: count('unchanged'),
      failed: count('failed'),
      documents: sum(({ documents }) => documents),
      pictures: sum(({ pictures }) => pictures),
      warnings: sum(({ warnings }) => warnings.length),
    },
    seconds: Math.round(seconds * 10) / 10,
  };
}

/** One product in one line of the terminal. */
export function describeOutcome({ id, outcome, reason, counts, notes }: Outcome): string {
  const mark = { changed: styleText('green', '✓'), unchanged: styleText('dim', '='), failed: styleText('red', '✗') }[
    outcome
  ];
  const parts = [
    plural(counts.documents, 'document'),
    plural(counts.pictures, 'picture'),
    notes.length > 0 ? plural(notes.length, 'note') : '',
  ];
  return `${mark} ${id.padEnd(22)} ${outcome.padEnd(9)} ${parts.filter(Boolean).join(', ')}${reason ? `\n    ${styleText('red', reason)}` : ''}`;
}

/** Every note, by product and kind; the long kinds are counted, and listed with --json. */
export function describeNotes(outcomes: readonly Outcome[]): string {
  return outcomes
    .filter(({ notes }) => notes.length > 0)
    .map(({ id, notes }) => {
      const kinds = [...Map.groupBy(notes, (note) => note.kind)].map(([kind, of]) => {
        const shown = of.slice(0, 3).map((note) => `      ${describeNote(note)}`);
        return `    ${kind}: ${of.length}\n${shown.join('\n')}${of.length > 3 ? `\n      … and ${of.length - 3} more` : ''}`;
      });
      return `  ${id}\n${kinds.join('\n')}`;
    })
    .join('\n');
}

/** The run in two lines. */
export function describeSums({ sums, seconds }: Report): string {
  const states = `${sums.changed} changed, ${sums.unchanged} unchanged, ${sums.failed} failed`;
  return `${plural(sums.products, 'product')} (${states}), ${plural(sums.documents, 'document')}, ${plural(sums.pictures, 'picture')}, ${plural(sums.warnings, 'note')}, ${seconds} s`;
}

/** The run as Markdown for a job summary: a table of what changed or failed, the sums and the remarks. */
export function summarise(report: Report): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').replaceAll('<', '&lt;');
  const rows = report.products
    .filter(({ outcome }) => outcome !== 'unchanged')
    .map(
      ({ id, outcome, documents, pictures, warnings, reason }) =>
        `| ${id} | ${outcome} | ${documents} | ${pictures} | ${warnings.length} | ${cell(reason ?? '')} |`,
    );
  const table = [
    '| product | outcome | documents | pictures | notes | reason |',
    '| --- | --- | ---: | ---: | ---: | --- |',
    ...rows,
  ];
  const remarks = report.remarks.map((remark) => `- ${cell(remark)}\n`).join('');
  return `## Harvest\n\n${describeSums(report)}\n\n${rows.length > 0 ? `${table.join('\n')}\n\n` : ''}${remarks}`;
}

/** Failed products as annotations of GitHub Actions. */
export function annotateFailures(outcomes: readonly Outcome[], folder: string): string[] {
  return outcomes
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ id, reason }) =>
      annotateProblem({
        file: `${folder}/products/${id}.yml`,
        field: 'sources',
        what: reason ?? 'The product could not be harvested.',
        fix: 'Its last facts and texts stay.',
      }),
    );
}

function describeNote({ source, path, line, text }: Note): string {
  return `${source}${path ? ` › ${withHiddenWrittenOut(path)}` : ''}${line ? `:${line}` : ''}: ${text}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { RequirementSet } from '../../../content/model/requirement.ts';
import { readEvaluations } from './read-evaluations.ts';
import { readForm } from './read-form.ts';
import { readReport } from './read-report.ts';

const set = RequirementSet.parse(
  parse(readFileSync(path.resolve(import.meta.dirname, '../../../content/requirements/os2.yml'), 'utf8')),
);
const inShort = (text: string) => {
  const read = readReport(text, set);
  return {
    answers: read?.answers.map(({ requirement, answer, line }) => `${requirement} ${answer} ${line}`),
    unread: read?.unread,
  };
};

test('signs before the requirement are read; an empty box has not been answered', () => {
  const report = `
| 🔽 | #   | Krav | Dokumentation | Produktniveau |
| -- | --- | ---- | ------------- | ------------- |
| ✅ | R1  | a    | se her        | sandkasse     |
| ❌ | F4  | b    |               | sandkasse     |
| ➖ | F19 | c    |               | 2             |
| ❓ | G6  | d    |               | 2             |
|    | G7  | e    |               | 2             |
`;
  expect(inShort(report)).toEqual({
    answers: ['R1 yes 4', 'F4 no 5', 'F19 notRelevant 6', 'G6 unsure 7', 'G7 unanswered 8'],
    unread: [],
  });
});

test('an earlier report is read by its own numbers: lists that are never closed, boxes, levels from 0', () => {
  const report = `
|     |  #  | Krav | Henvisning | Niveau |
| --- | --- | --- | --- | --- |
| <ul><li> [x] </li> | R1 | Skaber lokal værdi | her | 0 |
| <ul><li> [x] </li> | R2 | Skaber potentielt værdi for andre | her | 1 |
| <ul><li> [ ] </li> | R3 | Accepteret af lokal linjeledelse | her | 2 |
| <ul><li> [X] </li> | F8 | Dokumenteret på teknisk niveau | her | 1 |
| <ul><li> [ ] </li> | F9 | Teknisk implementering er dokumenteret [se](her)| 1 |
| ☑︎ | F13 | Kommunikationsmateriale til strategisk niveau | her | 2 |
| ☐ | S4 | Kobling til og overensstemmelse med visionen | | 3 |
`;
  expect(inShort(report)).toEqual({
    answers: ['R1 yes 4', 'R3 yes 5', 'R2 unanswered 6', 'F7 unanswered 8', 'F14 yes 9', 'S5 unanswered 10'],
    unread: [],
  });
});

test('answers in a column of words are read, and lines outside any table, and what is strange is told by its line', () => {
  const report = `
| #  | Krav | Niveau | Retningslinjer | Efterlevet | Dokumentation |
| -- | ---- | ------ | -------------- | ---------- | ------------- |
| F1 | a    | 1      | Upload         | Ja         | her           |

Tekst imellem
| F2 | b | 1 | Angiv | Nej | her |
| F3 | c | 1 | Bekræft | måske senere | her |
| X9 | d | 1 | – | Ja | her |
`;
  expect(inShort(report)).toEqual({
    answers: ['F1 yes 4', 'F2 no 7'],
    unread: [
      { line: 8, text: 'F3 | c | 1 | Bekræft | måske senere | her' },
      { line: 9, text: 'X9 | d | 1 | – | Ja | her' },
    ],
  });
});

test('a document without lines about requirements is no report', () => {
  expect(readReport('# Governance\n\nHow we decide.\n\n| a | b |\n|---|---|\n| c | d |\n', set)).toBeUndefined();
});

test('the saved form is read with its day; what is no answer is told', () => {
  const krav = [
    { id: 'R1', efterlevet: 'Ja' },
    { id: 'R2', efterlevet: 'Ved ikke', dokumentation: 'x' },
    { id: 'R3', efterlevet: 'Ikke relevant' },
    { id: 'R4', efterlevet: 'Måske' },
    'noget helt andet',
  ];
  const form = readForm(JSON.stringify({ productName: 'X', filledDate: '2026-06-23', krav }));
  expect(form).toEqual({
    date: '2026-06-23',
    level: null,
    answers: [
      { requirement: 'R1', answer: 'yes', line: null },
      { requirement: 'R2', answer: 'unsure', line: null },
      { requirement: 'R3', answer: 'notRelevant', line: null },
    ],
    unread: [
      { line: 4, text: '{"id":"R4","efterlevet":"Måske"}' },
      { line: 5, text: '"noget helt andet"' },
    ],
  });
  expect([readForm('{"products": []}'), readForm('not JSON')]).toEqual([undefined, undefined]);
});

test('an evaluation is read with its day; a plan further down that names a requirement again changes nothing', () => {
  const text = `
> **Dato for udfyldelse:** 16-11-2025

| # | Niveau | Krav | Kriterie | Vurdering | Grundlag |
|---|---|---|---|---|---|
| F1 | Sandkasse | a | b | 🟢 | c |
| F2 | Sandkasse | a | b | 🟡 Delvist | c |
| F3 | Sandkasse | a | b | 🔴 | c |
| F4 | Sandkasse | a | b | ⚪ | c |
| F5 | Sandkasse | a | b | afventer | c |

| Krav | Handling | Prioritet |
|---|---|---|
| F1 | gør mere | 🔴 |
`;
  const at = { repository: null, commit: 'a'.repeat(40), date: '2025-11-20T00:00:00Z', path: 'x.md' };
  expect(readEvaluations([{ at, text }], [set])).toEqual([
    {
      at,
      date: '2025-11-16',
      level: null,
      judgements: [
        { requirement: 'F1', judgement: 'green', line: 6 },
        { requirement: 'F2', judgement: 'yellow', line: 7 },
        { requirement: 'F3', judgement: 'red', line: 8 },
        { requirement: 'F4', judgement: 'notRelevant', line: 9 },
      ],
      unread: [{ line: 10, text: 'F5 | Sandkasse | a | b | afventer | c' }],
    },
  ]);
});

/** One fault that was injected, and what came of it. */
export interface ToldFault {
  fault: string;
  /** One of so many products, or all. */
  at: string;
  /** What the run said; a dash where there was nothing to say. */
  said: string;
  survived: string;
}

const told: ToldFault[] = [];

/** Keeps a row for the table: call it where the row has been shown to hold. */
export function tellFault(row: ToldFault): void {
  told.push(row);
}

/** Prints what was told since the last table. */
export function printFaults(title: string): void {
  const rows = told.splice(0);
  const lines = rows.map(({ fault, at, said, survived }) => `| ${[fault, at, said, survived].join(' | ')} |`);
  const head = ['| fault | injected at | what the run said | what survived |', '| --- | --- | --- | --- |'];
  console.log([`${title} (${rows.length} injected)`, '', ...head, ...lines].join('\n'));
}

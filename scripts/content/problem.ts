/** Something in curated content that a person has to mend. */
export interface Problem {
  /** The file, as a path a person can open. */
  file: string;
  /** Line in the file, from 1, where it is known. */
  line?: number | undefined;
  /** The field, for example `vendors[1].vendor`; empty for the file as a whole. */
  field: string;
  /** What is wrong. */
  what: string;
  /** Why it matters, where that is not plain. */
  why?: string | undefined;
  /** What to do. */
  fix: string;
  /** Worth a look, but nothing is stopped by it. */
  warning?: true;
}

/** One problem in the words of the terminal: file, field, what, why, do this. */
function describeProblem({ file, line, field, what, why, fix, warning }: Problem): string {
  const where = `${file}${line ? `:${line}` : ''}${field ? ` › ${field}` : ''}`;
  return [`${warning ? '!' : '✗'} ${where}`, `  ${what}${why ? ` ${why}` : ''}`, `  → ${fix}`].join('\n');
}

/** The same as an annotation that GitHub Actions shows at the line. */
export function annotateProblem({ file, line, field, what, why, fix, warning }: Problem): string {
  const message = [field, what, why, fix].filter(Boolean).join(' – ');
  const escaped = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const escapedFile = file.replaceAll('%', '%25').replaceAll(',', '%2C').replaceAll(':', '%3A');
  return `::${warning ? 'warning' : 'error'} file=${escapedFile}${line ? `,line=${line}` : ''}::${escaped}`;
}

/** All problems, then how many, sorted so that a list does not jump between runs. */
export function describeProblems(problems: readonly Problem[], environment: NodeJS.ProcessEnv): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [...describeSorted(problems, environment), '', `${count} in the content. Nothing was written.`].join('\n');
}

/** All warnings; an empty text where there are none. */
export function describeWarnings(warnings: readonly Problem[], environment: NodeJS.ProcessEnv): string {
  return describeSorted(warnings, environment).join('\n');
}

function describeSorted(problems: readonly Problem[], environment: NodeJS.ProcessEnv): string[] {
  const describe = environment['GITHUB_ACTIONS'] === 'true' ? annotateProblem : describeProblem;
  return problems
    .toSorted((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0))
    .map((problem) => describe(problem));
}

/** Something to mend in a repository, at its place. */
export interface Problem {
  severity: 'error' | 'warning' | 'notice';
  file?: string | undefined;
  line?: number | undefined;
  title: string;
  message: string;
}

/**
 * A problem as GitHub shows it beside the line (workflow commands: what the runner would read as an end of the
 * message or of a property is written in another way, so that no text from a file can become a command).
 */
export function toAnnotation({ severity, file, line, title, message }: Problem): string {
  const properties = Object.entries({ file, line, title }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${inProperty(String(value))}`],
  );
  return `::${severity} ${properties.join(',')}::${inMessage(message)}`;
}

function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

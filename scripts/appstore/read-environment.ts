import { parse } from 'dotenv';

/** A line of an environment file. */
export interface EnvironmentLine {
  name: string;
  value: string;
  line: number;
  /** What the comment above or behind it says; empty where there is none. */
  meaning: string;
}

/** Variables of an environment file with their comments. Values are read by dotenv; nothing in them is run. */
export function readEnvironment(text: string): EnvironmentLine[] {
  const values = parse(text);
  const found = new Map<string, EnvironmentLine>();
  let comment: string[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const name = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=/.exec(raw)?.[1];
    if (name !== undefined && name in values) {
      const behind = /\s#\s*([^"']*)$/.exec(raw)?.[1] ?? '';
      const meaning = [...comment, behind].join(' ').trim();
      if (!found.has(name)) found.set(name, { name, value: values[name] ?? '', line: index + 1, meaning });
    }
    const said = /^\s*#+\s?(.*)$/.exec(raw)?.[1];
    // A line that is a setting switched off, or a ruler, says nothing about the next one.
    const isProse = said !== undefined && !/^[A-Za-z_][\w.-]*=|^[<>]|^[#=*\-_~\s]*$/.test(said.replace(/^#+/, ''));
    comment = isProse ? [...comment, said.trim()].slice(-6) : [];
  }
  return [...found.values()];
}

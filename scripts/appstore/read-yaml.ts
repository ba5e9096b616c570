import { LineCounter, parseDocument } from 'yaml';
import { limits } from '../limits.ts';

type Field = readonly PropertyKey[];

/** What a YAML file holds, or why it cannot be used; lines count from 1. */
export type Yaml = { data: unknown; lineOf: (field: Field) => number } | { line: number; message: string };

/** Reads one YAML document with its anchors and merges (`<<`). Nothing in it is ever run; repetition is bounded. */
export function readYaml(text: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    merge: true,
    // A key that stands twice is one that Docker refuses, too, but the rest can still be told about.
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  if (error) return { line: lines.linePos(error.pos[0]).line, message: error.message };
  try {
    const data: unknown = document.toJS({ maxAliasCount: limits.yamlAliases });
    return {
      data,
      lineOf(field) {
        for (let length = field.length; length > 0; length--) {
          const node = document.getIn(field.slice(0, length), true);
          if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
            return lines.linePos(Number(node.range[0])).line;
        }
        return 1;
      },
    };
  } catch (cause) {
    return { line: 1, message: cause instanceof Error ? cause.message : String(cause) };
  }
}

import { parse } from 'yaml';

/** What stands in a harvested .mdx file: front matter, and one allow-listed element with string attributes. */
export interface Shell {
  data: unknown;
  attributes: Record<string, string>;
}

const element = /^<(?<name>[A-Za-z][\w.]*)(?<attributes>(?: [a-z]+="[^"<>{}&\\]*")*) \/>$/;

/** Reads a harvested file without evaluating it. Anything but the expected form is refused by file and line. */
export function readShell(text: string, file: string): Shell {
  const lines = text.replace(/\n$/, '').split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end === -1) throw refusal(file, 1, 'the file does not begin with front matter');

  const body = lines.flatMap((line, index) => (index > end && line.trim() !== '' ? [{ line, number: index + 1 }] : []));
  const [first, second] = body;
  if (!first) throw refusal(file, end + 1, 'there is no <Harvested> after the front matter');
  const match = element.exec(first.line);
  if (match?.groups?.['name'] !== 'Harvested') throw refusal(file, first.number, `${quote(first.line)} is not allowed`);
  if (second) throw refusal(file, second.number, `${quote(second.line)} follows <Harvested>`);

  const pairs = (match.groups['attributes'] ?? '').matchAll(/ ([a-z]+)="([^"]*)"/g);
  return {
    data: readFrontMatter(lines.slice(1, end)),
    attributes: Object.fromEntries(Array.from(pairs, ([, name = '', value = '']) => [name, value])),
  };
}

/** The harvest writes a value in JSON on each line. That is YAML as well, but read as JSON it takes a fiftieth of the time. */
function readFrontMatter(lines: readonly string[]): unknown {
  return readJsonLines(lines) ?? parse(lines.join('\n'), { maxAliasCount: 0 });
}

/** Undefined where a line is anything else, or names what another has named. */
function readJsonLines(lines: readonly string[]): Record<string, unknown> | undefined {
  const fields = new Map<string, unknown>();
  try {
    for (const line of lines) {
      const [, name, json] = /^([a-z]\w*): (.+)$/i.exec(line) ?? [];
      if (name === undefined || json === undefined || fields.has(name)) return undefined;
      fields.set(name, JSON.parse(json));
    }
  } catch {
    return undefined;
  }
  return Object.fromEntries(fields);
}

function quote(line: string): string {
  return `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
}

function refusal(file: string, line: number, what: string): Error {
  return new Error(
    `${file}:${line}: ${what}. A harvested document holds front matter and one ` +
      `<Harvested html="./….html" digest="…" />; nothing else is read. Run the harvest again.`,
  );
}

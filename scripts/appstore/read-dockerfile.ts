import { DockerfileParser, Keyword, type Dockerfile, type From } from 'dockerfile-ast';
import type { RunBuild, RunImage } from '../../content/model/run-facts.ts';
import { endedOn, parseImage } from './image.ts';
import { floats } from './findings/latest-tag.ts';
import type { Reading } from './reading.ts';

/** Reads a Dockerfile and reports its bases. No step of it is run. Undefined where there is no FROM in it. */
export function readDockerfile(path: string, { text, report }: Reading): Omit<RunBuild, 'source'> | undefined {
  const content = text(path);
  if (content === undefined) return undefined;
  const file = DockerfileParser.parse(content);
  const froms = file.getFROMs();
  const last = froms.at(-1);
  if (!last) {
    report({ kind: 'unreadable', path, line: 1, what: 'FROM' });
    return undefined;
  }
  const stages = new Map(froms.map((from) => [from.getBuildStage()?.toLowerCase(), from]));
  for (const from of froms) {
    const image = baseOf(from, file, new Map());
    const line = from.getRange().start.line + 1;
    const day = image && endedOn(image);
    if (day) report({ kind: 'endOfLife', path, line, what: `${image.name}:${image.tag ?? ''} (${day})` });
    if (image && !stages.has(image.name) && image.name !== 'scratch' && floats(image))
      report({ kind: 'latestTag', path, line, what: image.name });
  }
  const own = file.getInstructions().filter((of) => of.getRange().start.line > last.getRange().start.line);
  const words = (keyword: string) =>
    own
      .filter((of) => of.getKeyword() === keyword)
      .flatMap((of) => of.getArguments().map((argument) => argument.getValue().replaceAll(/^[["]+|["\],]+$/g, '')))
      .filter(Boolean);
  const user = words(Keyword.USER).at(-1) ?? null;
  return {
    path,
    base: baseOf(last, file, stages),
    ports: [...new Set(words(Keyword.EXPOSE))],
    volumes: [...new Set(words(Keyword.VOLUME))],
    healthCheck: own.some((of) => of.getKeyword() === Keyword.HEALTHCHECK.toString()),
    user: user === 'root' || user === '0' ? null : user,
  };
}

/** The image that a stage starts from, through the stages before it and with the defaults of its arguments. */
function baseOf(from: From, file: Dockerfile, stages: ReadonlyMap<string | undefined, From>): RunImage | null {
  const written = from.getImage();
  if (written === null) return null;
  const stage = stages.get(written.toLowerCase());
  if (stage && stage !== from && stage.getRange().start.line < from.getRange().start.line)
    return baseOf(stage, file, stages);
  const defaults = new Map(
    file.getInitialARGs().flatMap((argument) => {
      const property = argument.getProperty();
      return property ? [[property.getName(), property.getValue() ?? ''] as const] : [];
    }),
  );
  const filled = written.replaceAll(
    /\$\{?(\w+)(?::-([^}]*))?\}?/g,
    (whole, name: string, fallback?: string) => defaults.get(name) ?? fallback ?? whole,
  );
  return parseImage(filled);
}

/** What a solution answers to the questions of the catalogue, by the name of each. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** What the filter knows of a solution. */
export interface Filterable {
  id: string;
  facets: Answers;
}

/** What a reader has asked for. */
export interface Selection {
  text: string;
  chosen: Answers;
}

/** Whether a solution has one of the chosen values of each facet. `found` are those that answer the text, if there is one. */
export function matches(item: Filterable, { chosen }: Selection, found?: ReadonlySet<string>): boolean {
  return (
    (!found || found.has(item.id)) &&
    Object.entries(chosen).every(([name, values]) => hasValue(item.facets[name] ?? [], values))
  );
}

/** How many solutions would be left if a value was chosen beside what is chosen in the other facets. */
export function countValue(
  items: readonly Filterable[],
  selection: Selection,
  name: string,
  value: string,
  found?: ReadonlySet<string>,
): number {
  const chosen = { ...selection.chosen, [name]: [value] };
  return items.filter((item) => matches(item, { ...selection, chosen }, found)).length;
}

function hasValue(own: readonly string[], values: readonly string[]): boolean {
  return values.length === 0 || values.some((value) => own.includes(value));
}

/** The selection in an address: `?q=…&stage=product&stage=project`. */
export function readSelection(parameters: URLSearchParams, names: readonly string[]): Selection {
  return {
    text: parameters.get('q') ?? '',
    chosen: Object.fromEntries(names.map((name) => [name, parameters.getAll(name)])),
  };
}

/** The address of a selection; an empty text where nothing is chosen. */
export function writeSelection({ text, chosen }: Selection): string {
  const parameters = new URLSearchParams(text.trim() ? { q: text.trim() } : {});
  for (const [name, values] of Object.entries(chosen)) for (const value of values) parameters.append(name, value);
  const query = parameters.toString();
  return query ? `?${query}` : '';
}

/** What a solution answers, as one attribute of its element: `stage:product area:school`. */
export function writeAnswers(facets: Answers): string {
  return Object.entries(facets)
    .flatMap(([name, values]) => values.map((value) => `${name}:${value}`))
    .join(' ');
}

/** The other way round. */
export function readAnswers(text: string): Answers {
  const pairs = text
    .split(' ')
    .filter(Boolean)
    .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)] as const);
  const grouped = Map.groupBy(pairs, ([name]) => name);
  return Object.fromEntries(Array.from(grouped, ([name, values]) => [name, values.map(([, value]) => value)]));
}

import { limits } from '../../limits.ts';
import type { Session } from './session.ts';

/** A question about many things, so many at a time. */
export interface Question<Item> {
  /** Items in one query. */
  size: number;
  /** What such a query costs of the rate limit at most. */
  points: number;
  query: (count: number) => string;
  variables: (items: readonly Item[]) => Readonly<Record<string, unknown>>;
  /** Takes the answer about one item, or says in a sentence why it can't. */
  take: (item: Item, answer: unknown) => string | undefined | Promise<string | undefined>;
}

/** What could not be had. */
export interface Rest<Item> {
  /** Items that GitHub has no usable answer about, each with the reason. */
  unanswered: Array<{ item: Item; reason: string }>;
  /** Items that were not asked about any more, and why. */
  unasked: { items: Item[]; reason: string } | undefined;
}

interface Batch<Item> {
  items: readonly Item[];
  tries: number;
}

/**
 * Asks about all items. A batch that fails is asked in halves, after the others, so that one repository that is
 * too much for GitHub costs itself alone; when several batches in a row fail, it is GitHub, and the run goes on
 * without it. Never rejects.
 */
export async function askInBatches<Item>(
  items: readonly Item[],
  { size, points, query, variables, take }: Question<Item>,
  session: Session,
): Promise<Rest<Item>> {
  const queue: Batch<Item>[] = [];
  for (let at = 0; at < items.length; at += size) queue.push({ items: items.slice(at, at + size), tries: 0 });
  const unanswered: Rest<Item>['unanswered'] = [];
  let failures = 0;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const batch = next;
    const giveUp = (reason: string) => ({
      unanswered,
      unasked: { items: [batch, ...queue].flatMap(({ items: left }) => left), reason },
    });
    const exhausted = session.exhausted(points);
    if (exhausted) return giveUp(exhausted);
    const answer = await session.ask(query(batch.items.length), variables(batch.items));
    if ('sentence' in answer) {
      if (answer.next === 'stop' || ++failures >= limits.hostFailures) return giveUp(answer.sentence);
      const smaller = halve(batch);
      queue.push(...smaller);
      if (smaller.length === 0) unanswered.push(...batch.items.map((item) => ({ item, reason: answer.sentence })));
      continue;
    }
    failures = 0;
    const again: Item[] = [];
    for (const [index, item] of batch.items.entries()) {
      const value = answer.data[`r${index}`];
      const type = answer.errors.get(`r${index}`);
      if (!value && isPassing(type) && batch.tries === 0) again.push(item);
      else {
        const reason = value ? await take(item, value) : describe(type);
        if (reason) unanswered.push({ item, reason });
      }
    }
    if (again.length > 0) queue.push({ items: again, tries: 1 });
  }
  return { unanswered, unasked: undefined };
}

/** Two smaller batches; a single item gets a second chance and no third. */
function halve<Item>({ items, tries }: Batch<Item>): Batch<Item>[] {
  if (items.length === 1) return tries === 0 ? [{ items, tries: 1 }] : [];
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)].map((half) => ({ items: half, tries: 0 }));
}

/** Whether an error may be gone when asked again: all but those that speak of the repository itself. */
function isPassing(type: string | undefined): boolean {
  return type !== undefined && type !== 'NOT_FOUND' && type !== 'FORBIDDEN';
}

function describe(type: string | undefined): string {
  if (type === 'FORBIDDEN') return 'GitHub does not let this token read it.';
  if (type === 'NOT_FOUND' || type === undefined) return 'GitHub does not know it: it is private, or gone.';
  return 'GitHub could not work out the answer.';
}

import type { LocalisedText } from '../../../content/model/text.ts';
import { entriesOf, listOf, type Interface } from './read-interface.ts';

/** Where two forms are compared. */
export interface Place {
  before: Interface;
  after: Interface;
  /** Whether the caller sends the value: then what is newly asked for breaks; else, what is no longer given. */
  sent: boolean;
  /** Pairs of forms that were compared: a form that refers to itself ends there, and no pair costs twice. */
  seen: Map<object, Set<object>>;
  /** The way to the value within a body, as `address.city`. */
  path: string;
}

interface SchemaChange {
  breaking: boolean;
  what: LocalisedText;
}

/** What changed in the form of a value: types, properties that came, went or became required. */
export function compareSchemas(then: unknown, now: unknown, place: Place): SchemaChange[] {
  const [old, young] = [place.before.resolve(then), place.after.resolve(now)];
  const compared = place.seen.get(old) ?? new Set();
  if (compared.has(young)) return [];
  place.seen.set(old, compared.add(young));
  const where = place.path || 'body';
  const [oldType, youngType] = [typeOf(old), typeOf(young)];
  if (oldType && youngType && oldType !== youngType) {
    const [da, en] = [`${where}: ${oldType} → ${youngType}`, `${where}: ${oldType} → ${youngType}`];
    return [{ breaking: true, what: { da, en } }];
  }
  if (old['items'] ?? young['items'])
    return compareSchemas(old['items'], young['items'], { ...place, path: `${place.path}[]` });
  return [...compareProperties(old, young, place), ...newlyRequired(old, young, place)];
}

function compareProperties(old: Record<string, unknown>, young: Record<string, unknown>, place: Place): SchemaChange[] {
  const later = new Map(entriesOf(young['properties']));
  const earlier = new Map(entriesOf(old['properties']));
  const gone = [...earlier.keys()]
    .filter((name) => !later.has(name) && later.size > 0)
    .map((name) => ({
      breaking: !place.sent,
      what: { da: `${within(place, name)} er fjernet`, en: `${within(place, name)} was removed` },
    }));
  const others = [...later].flatMap(([name, schema]): SchemaChange[] => {
    const before = earlier.get(name);
    if (before !== undefined) return compareSchemas(before, schema, { ...place, path: within(place, name) });
    if (earlier.size === 0) return [];
    return [{ breaking: false, what: { da: `${within(place, name)} er ny`, en: `${within(place, name)} is new` } }];
  });
  return [...gone, ...others];
}

function newlyRequired(old: Record<string, unknown>, young: Record<string, unknown>, place: Place): SchemaChange[] {
  if (!place.sent) return [];
  const before = new Set(listOf(old['required']));
  return listOf(young['required']).flatMap((name) =>
    typeof name === 'string' && !before.has(name) && entriesOf(old).length > 0
      ? [
          {
            breaking: true,
            what: { da: `${within(place, name)} er blevet påkrævet`, en: `${within(place, name)} has become required` },
          },
        ]
      : [],
  );
}

function within({ path }: Place, name: string): string {
  return path ? `${path}.${name}` : name;
}

/** `type: [string, null]` of 3.1 and `nullable` of 3.0 are the same. */
function typeOf(schema: Record<string, unknown>): string | undefined {
  const types = [schema['type']].flat().filter((type) => typeof type === 'string' && type !== 'null');
  return types.length > 0 ? types.toSorted().join('|') : undefined;
}

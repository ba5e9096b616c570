import type { LocalisedText } from '../../../content/model/text.ts';
import { compareSchemas, type Place } from './compare-schemas.ts';
import { entriesOf, listOf, type Interface } from './read-interface.ts';

/** One difference between two descriptions of an interface. */
export interface InterfaceChange {
  kind: 'added' | 'removed' | 'changed';
  /** Whether a program that used the older one can fail with the newer one. */
  breaking: boolean;
  /** `GET /users/{}` */
  operation: string;
  /** What changed in the operation; undefined where the whole came or went. */
  what?: LocalisedText;
}

type Operation = Record<string, unknown>;
type Change = Pick<InterfaceChange, 'breaking'> & { what: LocalisedText };

/** What changed from one description to a newer one: operations, their parameters, bodies and answers. */
export function compareInterfaces(before: Interface, after: Interface): InterfaceChange[] {
  const removed = [...before.operations.keys()]
    .filter((operation) => !after.operations.has(operation))
    .map((operation): InterfaceChange => ({ kind: 'removed', breaking: true, operation }));
  const others = [...after.operations].flatMap(([operation, now]): InterfaceChange[] => {
    const then = before.operations.get(operation);
    if (!then) return [{ kind: 'added', breaking: false, operation }];
    const sent = { before, after, sent: true, seen: new Map<object, Set<object>>() };
    const changes = [
      ...compareParameters(then, now, sent),
      ...compareBodies(then, now, sent),
      ...compareAnswers(then, now, { ...sent, sent: false, seen: new Map<object, Set<object>>() }),
    ];
    // The same form is often told once for each format.
    const once = new Map(changes.map((change) => [change.what['en'], change]));
    return [...once.values()].map((change): InterfaceChange => ({ kind: 'changed', operation, ...change }));
  });
  return [...removed, ...others];
}

function compareParameters(then: Operation, now: Operation, sides: Sides): Change[] {
  const { before, after } = sides;
  const [old, young] = [parametersOf(then, before), parametersOf(now, after)];
  const gone = [...old.keys()]
    .filter((name) => !young.has(name))
    .map((name) => changed(true, `parameteren ${name} er fjernet`, `the parameter ${name} was removed`));
  const others = [...young].flatMap(([name, parameter]) => {
    const earlier = old.get(name);
    const required = parameter['required'] === true;
    if (!earlier) {
      return required
        ? [changed(true, `parameteren ${name} er ny og påkrævet`, `the parameter ${name} is new and required`)]
        : [changed(false, `parameteren ${name} er ny`, `the parameter ${name} is new`)];
    }
    return [
      ...(required && earlier['required'] !== true
        ? [changed(true, `parameteren ${name} er blevet påkrævet`, `the parameter ${name} has become required`)]
        : []),
      ...compareSchemas(schemaOf(earlier), schemaOf(parameter), { ...sides, path: name }),
    ];
  });
  return [...gone, ...others];
}

/** Swagger 2 writes the type beside the parameter, and its body is a parameter whose name says nothing. */
function schemaOf(parameter: Operation): unknown {
  return parameter['schema'] ?? parameter;
}

function parametersOf(operation: Operation, { resolve }: Interface): Map<string, Operation> {
  return new Map(
    listOf(operation['parameters']).map((one) => {
      const parameter = resolve(one);
      const place = typeof parameter['in'] === 'string' ? parameter['in'] : '';
      const own = typeof parameter['name'] === 'string' ? parameter['name'] : '';
      return [place === 'path' || place === 'body' ? place : own, parameter];
    }),
  );
}

function compareBodies(then: Operation, now: Operation, sides: Sides): Change[] {
  const { before, after } = sides;
  const [old, young] = [before.resolve(then['requestBody']), after.resolve(now['requestBody'])];
  const required = young['required'] === true && old['required'] !== true;
  return [
    ...(required ? [changed(true, 'en krop er blevet påkrævet', 'a body has become required')] : []),
    ...compareContents(old['content'], young['content'], sides),
  ];
}

function compareAnswers(then: Operation, now: Operation, sides: Sides): Change[] {
  const { before, after } = sides;
  const young = new Map(entriesOf(now['responses']));
  return entriesOf(then['responses']).flatMap(([status, answer]) => {
    if (!status.startsWith('2')) return [];
    const later = young.get(status);
    if (later === undefined) return [changed(true, `svaret ${status} er fjernet`, `the answer ${status} was removed`)];
    const [old, fresh] = [before.resolve(answer), after.resolve(later)];
    return [
      ...compareContents(old['content'], fresh['content'], sides),
      ...(old['schema'] ? compareSchemas(old['schema'], fresh['schema'], { ...sides, path: status }) : []),
    ];
  });
}

type Sides = Omit<Place, 'path'>;

function compareContents(then: unknown, now: unknown, sides: Sides): Change[] {
  const young = new Map(entriesOf(now));
  return entriesOf(then).flatMap(([type, content]) => {
    const later = young.get(type);
    if (later === undefined) return [changed(true, `formatet ${type} er fjernet`, `the format ${type} was removed`)];
    const schema = (side: Interface, of: unknown) => side.resolve(of)['schema'];
    return compareSchemas(schema(sides.before, content), schema(sides.after, later), { ...sides, path: '' });
  });
}

function changed(breaking: boolean, da: string, en: string): Change {
  return { breaking, what: { da, en } };
}

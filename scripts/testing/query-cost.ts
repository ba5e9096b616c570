import { Kind, parse, TypeInfo, visit, visitWithTypeInfo, type FieldNode, type GraphQLSchema } from 'graphql';

/**
 * Points that a query costs by GitHub's published rule: one request for each list of each parent, a hundred
 * requests a point, rounded, at least one.
 */
export function queryCost(schema: GraphQLSchema, query: string): number {
  const document = parse(query);
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? [[definition.name.value, costOf(schema, definition)] as const]
        : [],
    ),
  );
  let requests = 0;
  visit(document, {
    OperationDefinition: (operation) => void (requests += costOf(schema, operation)),
    FragmentSpread: ({ name }) => void (requests += fragments.get(name.value) ?? 0),
  });
  return Math.max(1, Math.round(requests / 100));
}

/** Requests for the lists in one part of a query, spread fragments left out. */
function costOf(schema: GraphQLSchema, part: Parameters<typeof visit>[0]): number {
  const types = new TypeInfo(schema);
  const parents = [1];
  let requests = 0;
  visit(
    part,
    visitWithTypeInfo(types, {
      Field: {
        enter(field) {
          const each = parents.at(-1) ?? 1;
          const isList = /Connection!?$/.test(String(types.getType() ?? ''));
          if (isList) requests += each;
          parents.push(isList ? each * (sizeOf(field) ?? 1) : each);
        },
        leave: () => void parents.pop(),
      },
    }),
  );
  return requests;
}

function sizeOf({ arguments: given }: FieldNode): number | undefined {
  const size = given?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
  return size?.kind === Kind.INT ? Number(size.value) : undefined;
}

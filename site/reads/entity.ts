import { isDevelopment } from './development.ts';
import { nameOf } from './digest.ts';
import { onceLasting, onceWhole } from './once.ts';

/** How each part of a thing is made from its id. */
type Makers<Parts> = { [Part in keyof Parts]: (id: string) => Parts[Part] };

/**
 * Things whose parts are made when they are read, each on its own: a page that shows the name of a product does not
 * depend on its releases. The same id is the same object. Parts that last are kept for the next build, see
 * {@link onceLasting}.
 */
export function entity<Parts extends object>(
  name: string,
  makers: Makers<Parts>,
  lasting: readonly (keyof Parts)[] = [],
): (id: string) => Parts & { id: string } {
  const parts = Object.entries<(id: string) => unknown>(makers).map(
    ([part, make]) =>
      [part, (lasting.some((one) => one === part) ? onceLasting : onceWhole)(`${name}.${part}`, make)] as const,
  );
  const known = new Map<string, Parts & { id: string }>();
  return (id) => {
    const found = isDevelopment ? undefined : known.get(id);
    if (found) return found;
    // The parts are those of `makers`, one for each.
    const made = create(name, id, parts) as Parts & { id: string };
    known.set(id, made);
    return made;
  };
}

function create(name: string, id: string, parts: readonly (readonly [string, (id: string) => unknown])[]): object {
  const own = new Map<string, unknown>();
  const read = (part: string, make: (id: string) => unknown) => {
    if (!isDevelopment) return make(id);
    if (!own.has(part)) own.set(part, make(id));
    return own.get(part);
  };
  return Object.defineProperties(
    { id, [nameOf]: `${name}(${id})` },
    Object.fromEntries(parts.map(([part, make]) => [part, { enumerable: true, get: () => read(part, make) }])),
  );
}

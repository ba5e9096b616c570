/**
 * Makes the look-up of other words for the same thing. It is asked with all words of a question at once, for some
 * words mean something only together: “field” is nothing like “excursion”, but “field trip” is.
 */
export function synonymsOf(
  groups: readonly (readonly string[])[],
  terms: (text: string) => string[],
): (question: readonly string[]) => Map<string, string[]> {
  const known = groups.map((group) => group.map(terms).filter((phrase) => phrase.length > 0));
  return (question) => {
    const found = new Map<string, string[]>();
    for (const group of known) {
      for (const phrase of group.filter((phrase) => phrase.every((term) => question.includes(term)))) {
        const others = group.filter((other) => other !== phrase).flat();
        for (const term of phrase) found.set(term, [...(found.get(term) ?? []), ...others]);
      }
    }
    return found;
  };
}

/**
 * Letters of other alphabets that are drawn like Latin ones, the commonest of Unicode's list of confusables
 * (UTS #39, confusables.txt).
 */
const cyrillic = 'аеорсухіјѕһԁԛԝѵАВЕЗІЈКМНОРСТХЅԌԚԜ';
const greek = 'ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const lookAlike = new RegExp(`[${cyrillic}${greek}]`, 'gu');
const word = /[\p{L}\p{M}\p{N}_-]+/gu;
const latin = /\p{Script=Latin}/u;

/**
 * Where letters stand in a text that pretend to be Latin ones: in a word that has Latin letters too. A word that is
 * written in one alphabet throughout is what it seems to be.
 */
export function findLookAlikes(text: string): Array<{ character: string; index: number }> {
  if (text.search(lookAlike) < 0) return [];
  return [...text.matchAll(word)]
    .filter(([letters]) => latin.test(letters))
    .flatMap(({ 0: letters, index }) =>
      Array.from(letters.matchAll(lookAlike), (match) => ({ character: match[0], index: index + match.index })),
    );
}

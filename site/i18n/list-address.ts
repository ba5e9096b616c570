/** The address of a page of the list of organisations; the first has no number. */
export function organisationPage(number: number): string {
  return number === 1 ? '/organisations/' : `/organisations/page/${number}/`;
}

/** The address of a page of any other list, below its own address. */
export function pageBelow(address: string) {
  return (number: number) => (number === 1 ? address : `${address}${number}/`);
}

/** Splits the community's name off a product's: OS2mo → “OS2” and “mo”, so that what tells it apart stands out. */
export function splitName(name: string, community: string | undefined): { prefix: string; rest: string } {
  const begins = community !== undefined && name.length > community.length && name.startsWith(community);
  return begins ? { prefix: community, rest: name.slice(community.length) } : { prefix: '', rest: name };
}

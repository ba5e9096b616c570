/** What stands around every page of a peer: as much as ours has, and no more. */
export const chrome = {
  header:
    '<header><a href="/">Made network</a><nav><a href="/products/">Products</a> <a href="/vendors/">Vendors</a> <a href="/users/">Users</a></nav></header>',
  footer: '<footer><p>Harvested texts belong to their authors, under the licences of their repositories.</p></footer>',
  style: 'body{max-width:70ch;margin:auto;font:1rem/1.5 sans-serif}table{border-collapse:collapse}\n',
};

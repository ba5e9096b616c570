import { stringify } from 'csv-stringify/sync';
import { community } from '../../../catalogue/community.ts';

const columns = ['product', 'organisation', 'code', 'name', 'status', 'since', 'origin', 'source', 'date'];

/** Who is known to use what, as a table for spreadsheets; what a spreadsheet would run is made plain text. */
export async function GET() {
  const { uses, organisations } = await community();
  const rows = uses.map(({ product, organisation, status, since, origin, sourced }) => {
    const { name, code } = organisations.get(organisation) ?? {};
    return { product, organisation, code, name, status, since, origin, source: sourced.source, date: sourced.date };
  });
  // A spreadsheet knows by the first three bytes that the letters are UTF-8.
  return new Response(stringify(rows, { header: true, columns, escape_formulas: true, bom: true }), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}

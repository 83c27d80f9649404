// A small file that goes in as it is, with headers in the language of the page; spreadsheets need the mark at its start.
import { get } from '../../lib/api';
import { dictionaries } from '../../texts.server';
import type { Lang } from '../../i18n';
import type { Route } from './+types/sample';

export async function loader({ params, context }: Route.LoaderArgs) {
  await get(context, '/api/offers/imports'); // for those who may import
  const rows = dictionaries[params.lang as Lang].entry('offers', 'pages.import.sample_rows') as readonly (readonly string[])[];
  const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
  return new Response(`\ufeff${csv}\r\n`, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="tiwizi-${params.lang}.csv"` } });
}

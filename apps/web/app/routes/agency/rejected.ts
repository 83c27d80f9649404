// The refused lines as a file, in the language of the page (a plain link to the API would speak the browser's).
import { get } from '../../lib/api';
import type { Route } from './+types/rejected';

export async function loader({ params, context }: Route.LoaderArgs) {
  const csv = await get<string>(context, `/api/offers/imports/${params.id}/rejected.csv`);
  return new Response(csv, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="rejected.csv"', 'cache-control': 'no-store' } });
}

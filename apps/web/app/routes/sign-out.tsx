// Ends the session; only by a form, so that no link or prefetch signs anybody out.
import { redirect } from 'react-router';
import { cookiesOf, post } from '../lib/api';
import { keyIn } from '../lib/forms';
import type { Route } from './+types/sign-out';

export async function action({ request, params, context }: Route.ActionArgs) {
  const reply = await post(context, '/api/accounts/sign-out', {}, keyIn(await request.formData()));
  return redirect(`/${params.lang}?done=signed_out`, { headers: cookiesOf(reply), status: 303 });
}

export const loader = ({ params }: Route.LoaderArgs) => redirect(`/${params.lang}`);

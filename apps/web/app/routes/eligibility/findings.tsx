// Takes what an officer found out and goes back to the file.
import { data } from 'react-router';
import { done, post } from '../../lib/api';
import { isRefused, readForm } from '../../lib/forms';
import type { Route } from './+types/findings';

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, `/api/loans/applications/${encodeURIComponent(params.id)}/findings`, sent.body, sent.key);
  if (isRefused(reply)) throw data(null, { status: reply.status });
  return done(reply, `/${params.lang}/officer/applications/${params.id}`, 'eligibility.found');
}

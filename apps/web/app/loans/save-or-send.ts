// After a draft is saved: stay with it, or send it. Which of the two says the button `_then`.
import { redirect } from 'react-router';
import type { ApiReply } from '../context';
import { done, post } from '../lib/api';
import { isRefused, refused, type Submitted } from '../lib/forms';

interface Saved {
  readonly lang: string;
  readonly id: string;
  readonly form: FormData;
  readonly sent: Submitted;
  readonly reply: ApiReply;
}

/** What stands in the way of sending is no loss: the draft is saved, and its page shows every obstacle at its field. */
export async function saveOrSend(context: Parameters<typeof post>[0], { lang, id, form, sent, reply }: Saved) {
  if (form.get('_then') !== 'send') return done(reply, `/${lang}/loan/${id}/edit`, 'loans.saved');
  const submitted = await post(context, `/api/loans/applications/${id}/submit`, {}, sent.key);
  if (!isRefused(submitted)) return done(submitted, `/${lang}/loan/${id}`, 'loans.submitted');
  const code = (submitted.data as { code?: string } | null)?.code;
  return code === 'loans.obstacles' ? redirect(`/${lang}/loan/${id}/edit?check=1`, 303) : refused(submitted, sent);
}

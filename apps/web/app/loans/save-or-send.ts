// After a draft is saved: stay with it, or send it. Which of the two says the button `_then`.
import type { ApiReply } from '../context';
import { done, post } from '../lib/api';
import { isRefused, refused, type Submitted } from '../lib/forms';

interface Saved {
  readonly lang: string;
  readonly id: string;
  readonly form: FormData;
  readonly sent: Submitted;
  readonly reply: ApiReply;
  /** When sending is refused, because something stands in the way: the draft is saved all the same. */
  readonly stopped: (submitted: ApiReply) => Response | ReturnType<typeof refused>;
}

export async function saveOrSend(context: Parameters<typeof post>[0], { lang, id, form, sent, reply, stopped }: Saved) {
  if (form.get('_then') !== 'send') return done(reply, `/${lang}/loan/${id}/edit`, 'loans.saved');
  const answer = sent.body.answer;
  const submitted = await post(context, `/api/loans/applications/${id}/submit`, answer ? { message: answer } : {}, sent.key);
  return isRefused(submitted) ? stopped(submitted) : done(submitted, `/${lang}/loan/${id}`, 'loans.submitted');
}

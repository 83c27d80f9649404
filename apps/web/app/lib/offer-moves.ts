// Moves of an offer from a page: each form is named after its move.
import { data, type RouterContextProvider } from 'react-router';
import { done, post } from './api';
import { formIn, type FormState, isRefused, readForm, refused } from './forms';

const said: Readonly<Record<string, string>> = { publish: 'published', approve: 'approved', pause: 'paused', resume: 'resumed', fill: 'filled', cancel: 'cancelled' };

/** Makes the move that the form is named after; back to `to` with a message, or the refusal. */
export async function moveOffer(context: Readonly<RouterContextProvider>, form: FormData, id: string, to: string): Promise<Response | ReturnType<typeof data<FormState>>> {
  const move = formIn(form);
  if (!Object.hasOwn(said, move) || !/^[\da-f-]{36}$/.test(id)) throw data(null, { status: 404 });
  const sent = readForm(form);
  const reply = await post(context, `/api/offers/${id}/${move}`, {}, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  const { state } = reply.data as { readonly state: string };
  return done(reply, to, state === 'review' ? 'offers.held' : `offers.${said[move]}`);
}

/** How a state looks: the words carry the meaning. */
export const toneOf = (state: string): 'good' | 'wait' | 'act' | 'calm' =>
  state === 'published' ? 'good' : state === 'draft' ? 'act' : state === 'review' || state === 'paused' ? 'wait' : 'calm';

// Forms of mentoring: answer a proposal, ask for another mentor. Each form is named `what.id`.
import { data, type RouterContextProvider } from 'react-router';
import { done, post } from './api';
import { formIn, type FormState, isRefused, readForm, refused } from './forms';

type Answer = Response | ReturnType<typeof data<FormState>>;

const doors: Readonly<Record<string, { readonly path: (id: string) => string; readonly said: string }>> = {
  accept: { path: (id) => `/api/mentoring/proposals/${id}/accept`, said: 'mentoring.accepted' },
  confirm: { path: (id) => `/api/mentoring/proposals/${id}/confirm`, said: 'mentoring.confirmed' },
  replace: { path: (id) => `/api/mentoring/mentorships/${id}/replace`, said: 'mentoring.replaced' },
  decline: { path: (id) => `/api/mentoring/proposals/${id}/decline`, said: 'mentoring.declined' },
};

export async function answerForm(context: Readonly<RouterContextProvider>, form: FormData, to: string): Promise<Answer> {
  const [what = '', id = ''] = formIn(form).split('.');
  const door = Object.hasOwn(doors, what) ? doors[what] : undefined;
  if (!door || !/^[\da-f-]{36}$/.test(id)) throw data(null, { status: 404 });
  const sent = readForm(form);
  const reply = await post(context, door.path(id), sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, to, door.said);
}

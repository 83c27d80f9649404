// Forms of a founder's file. Each is named `what` or `what.id`.
import { data, type RouterContextProvider } from 'react-router';
import { done, send } from '../../lib/api';
import { formIn, type FormState, isRefused, readForm, refused } from '../../lib/forms';

type Answer = Response | ReturnType<typeof data<FormState>>;
interface Door {
  readonly method?: 'PUT';
  readonly path: string;
  readonly body?: object;
  readonly said: string;
}

/** `id`: of the founder; the two buttons of the consent belong to the own file alone. */
function doorOf(what: string, id: string, of: string): Door | undefined {
  const doors: Readonly<Record<string, Door>> = {
    done: { path: `tasks/${of}/state`, body: { state: 'done' }, said: 'task_ended' },
    dropped: { path: `tasks/${of}/state`, body: { state: 'dropped' }, said: 'task_ended' },
    take_back: { path: `notes/${of}/take-back`, body: {}, said: 'note_back' },
    task: { path: `${id}/tasks`, said: 'task' },
    note: { path: `${id}/notes`, said: 'note' },
    plan: { path: `${id}/plan`, said: 'plan_begun' },
    plan_end: { path: `${id}/plan/end`, said: 'plan_ended' },
    give: { method: 'PUT', path: 'me/consent', body: { given: true }, said: 'consent_given' },
    withdraw: { method: 'PUT', path: 'me/consent', body: { given: false }, said: 'consent_withdrawn' },
  };
  return Object.hasOwn(doors, what) ? doors[what] : undefined;
}

export async function fileForm(context: Readonly<RouterContextProvider>, form: FormData, id: string, to: string): Promise<Answer> {
  const [what = '', of = ''] = formIn(form).split('.');
  const door = doorOf(what, id, of);
  if (!door || (of !== '' && !/^[\da-f-]{36}$/.test(of))) throw data(null, { status: 404 });
  const sent = readForm(form, { booleans: what === 'task' ? ['remind'] : [], rows: { steps: 'measure' } });
  const reply = await send(context, door.method ?? 'POST', `/api/founders/${door.path}`, door.body ?? sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, to, `founders.${door.said}`);
}

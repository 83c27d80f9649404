// A report in the hands of its mentor: kept on the phone letter by letter, put into the outbox when it is done, sent when there is a network.
// Without scripts nothing of this is there, and the form is sent as any other.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { SystemClock } from '../../../../libs/kernel/clock.js';
import { reportForm } from '../lib/followup';
import { type FormState, type Problem, readForm } from '../lib/forms';
import { useMe } from '../lib/me';
import { useLang, useTexts } from '../texts';
import { sendWaiting, waitingOf } from './outbox';
import { type Draft, drop, find, keep } from './store';

const clock = new SystemClock();

type Entries = Draft['entries'];
const entriesOf = (form: HTMLFormElement): Entries =>
  [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && !name.startsWith('_') ? [[name, value] as const] : []));

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const fieldsOf = (form: HTMLFormElement): readonly Field[] =>
  [...form.elements].filter(
    (field): field is Field =>
      (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) && field.name !== '' && !field.name.startsWith('_'),
  );

/** Names of the fields that somebody filled in before this script was there: on a slow phone people are faster. */
const touched = (form: HTMLFormElement): ReadonlySet<string> =>
  new Set(
    fieldsOf(form)
      .filter((field) =>
        field instanceof HTMLSelectElement
          ? false
          : field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')
            ? field.checked !== field.defaultChecked
            : field.type !== 'hidden' && field.value !== field.defaultValue,
      )
      .map(({ name }) => name),
  );

/** Puts what was kept back into the fields that nobody has filled in yet. */
function restore(form: HTMLFormElement, entries: Entries): void {
  const typed = touched(form);
  for (const field of fieldsOf(form)) {
    if (typed.has(field.name)) continue;
    const values = entries.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) field.checked = values.includes(field.value);
    else field.value = values[0] ?? '';
  }
}

export type Phase = 'writing' | 'waiting' | 'sent';

export function useReport(marker: RefObject<HTMLInputElement | null>, mentorshipId: string, hasMeeting: boolean): { readonly state: FormState | undefined; readonly phase: Phase } {
  const t = useTexts('followup');
  const lang = useLang();
  const accountId = useMe()?.accountId;
  const [state, setState] = useState<FormState>();
  const [phase, setPhase] = useState<Phase>('writing');
  const say = useRef(t);
  useEffect(() => {
    say.current = t;
  }, [t]);

  useEffect(() => {
    const form = marker.current?.form;
    if (!form || !accountId) return;
    const id = `${accountId} ${mentorshipId}`;
    const meeting = form.elements.namedItem('meetingId');
    // the server draws one key for a document; a page from the phone is one document for many reports
    let key: string = crypto.randomUUID();
    let [plain, gone] = [false, false];
    const held = (): Promise<void> => keep('drafts', id, { key, entries: entriesOf(form) });

    const begin = async (): Promise<void> => {
      const refused = (await waitingOf(accountId)).find((one) => one.mentorshipId === mentorshipId && one.refused);
      const kept = refused
        ? { key: refused.key, entries: Object.entries(refused.values).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const)) }
        : await find('drafts', id);
      if (gone) return;
      const typed = touched(form).size > 0;
      if (kept) {
        key = kept.key;
        restore(form, kept.entries);
        if (refused) {
          await held();
          await drop('reports', refused.key);
        }
      } else if (!hasMeeting) {
        // a page that was kept on the phone has the day on which it was kept
        const day = form.elements.namedItem('heldOn');
        if (day instanceof HTMLInputElement && !touched(form).has('heldOn')) day.value = clock.today();
      }
      if (typed) await held();
    };

    const submit = (event: SubmitEvent): void => {
      if (plain) return;
      event.preventDefault();
      event.stopPropagation();
      void send().catch(() => {
        // a browser that keeps nothing: as without scripts
        plain = true;
        form.requestSubmit();
      });
    };

    const send = async (): Promise<void> => {
      const sent = readForm(new FormData(form), reportForm);
      const fields = missing(sent.body, say.current);
      const back = (problem: Problem): void => setState({ form: sent.form, problem, values: sent.values, key: sent.key });
      if (Object.keys(fields).length > 0) return back({ status: 422, code: '', title: say.current('help.unfinished'), fields });
      const told = (await waitingOf(accountId)).some(({ body }) => body.meetingId !== undefined && body.meetingId === sent.body.meetingId);
      const { meetingId, ...rest } = sent.body;
      const writtenAt = clock.now().toISOString();
      const body = { ...rest, ...(told || meetingId === undefined ? {} : { meetingId }), mentorshipId, writtenAt };
      await keep('reports', key, { key, accountId, mentorshipId, body, values: sent.values, writtenAt });
      await drop('drafts', id);
      const { problems } = await sendWaiting(accountId, lang);
      const problem = problems.get(key);
      if (problem) {
        await held();
        await drop('reports', key);
        // somebody told about this meeting already: this is another talk
        if (problem.code === 'followup.meeting_reported' && meeting instanceof HTMLInputElement) meeting.value = '';
        return back(problem);
      }
      setState(undefined);
      if ((await waitingOf(accountId)).some((one) => one.key === key)) return setPhase('waiting');
      setPhase('sent');
      location.assign(`/${lang}/mentor?done=followup.reported`);
    };

    const changed = (): void => void held().catch(() => undefined);
    void begin().catch(() => undefined);
    form.addEventListener('submit', submit);
    form.addEventListener('input', changed);
    return () => {
      gone = true;
      form.removeEventListener('submit', submit);
      form.removeEventListener('input', changed);
    };
  }, [marker, accountId, mentorshipId, hasMeeting, lang]);
  return { state, phase };
}

/** What no report is without: said before it leaves, since the answer of the server may come a day later. */
function missing(body: Readonly<Record<string, unknown>>, t: (key: string) => string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const name of ['morale', 'light', 'mode']) if (body[name] === undefined) fields[name] = t('help.choose_one');
  if (body.said === undefined) fields.said = t('help.write_one');
  if (body.heldOn === undefined) fields.heldOn = t('help.choose_one');
  return fields;
}

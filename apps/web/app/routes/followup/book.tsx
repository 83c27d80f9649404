// A time for the next meeting, among those at which the mentor is free; with ?meeting= one that stands goes to another time or is called off.
import { data, type RouterContextProvider } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { SelectField } from '../../components/choice-fields';
import { Notice } from '../../components/notice';
import { Card, Page, Section } from '../../components/page';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { done, get, post } from '../../lib/api';
import { clockTime, dayTime, isolated, nameIn, townDay, weekday } from '../../lib/format';
import { talkModes } from '../../lib/followup';
import { formIn, isRefused, readForm, refused } from '../../lib/forms';
import type { Mentorship } from '../../lib/mentoring';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/book';

interface Times {
  readonly items: readonly string[];
  readonly anyTime: boolean;
}

const meetingIn = (request: Request): string | null => /^[\da-f-]{36}$/.exec(new URL(request.url).searchParams.get('meeting') ?? '')?.[0] ?? null;

async function readMentorship(context: Readonly<RouterContextProvider>, id: string): Promise<Mentorship> {
  const found = (await get<{ readonly items: readonly Mentorship[] }>(context, '/api/mentoring/mentorships')).items.find((one) => one.id === id);
  if (!found) throw data(null, { status: 404 });
  return found;
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const [times, mentorship] = await Promise.all([get<Times>(context, `/api/mentoring/mentorships/${params.id}/times`), readMentorship(context, params.id)]);
  const wanted = meetingIn(request);
  const meeting = wanted ? mentorship.meetings.find(({ id }) => id === wanted) : undefined;
  if (wanted && !meeting) throw data(null, { status: 404 });
  return { times, mentorship, meeting };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const meeting = meetingIn(request);
  const [sent, what] = [readForm(form), formIn(form)];
  const { other, ...body } = sent.body;
  const chosen = other === undefined ? body : { ...body, startsAt: other };
  const there = { mentorship: `/api/mentoring/mentorships/${params.id}/meetings`, meeting: `/api/mentoring/meetings/${meeting}` };
  const [path, said] =
    what === 'cancel' || what === 'miss'
      ? [`${there.meeting}/${what}`, what === 'cancel' ? 'followup.cancelled' : 'followup.missed']
      : meeting
        ? [`${there.meeting}/move`, 'followup.moved']
        : [there.mentorship, 'followup.booked'];
  const reply = await post(context, path, chosen, sent.key);
  const { as } = await readMentorship(context, params.id);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/${as === 'mentor' ? 'mentor' : 'my/mentor'}`, said);
}

export default function Book({ loaderData: { times, mentorship, meeting }, actionData }: Route.ComponentProps) {
  const t = useTexts('followup');
  const lang = useLang();
  const { as } = mentorship;
  const days = [...new Set(times.items.map(townDay))];
  const options = days.map((one) => ({
    group: weekday(one, lang),
    items: times.items.filter((time) => townDay(time) === one).map((time) => ({ value: time, label: `${weekday(one, lang)} · ${clockTime(time)}` })),
  }));
  const over = meeting?.over ?? false;
  return (
    <Page
      title={t(meeting ? 'pages.move' : 'pages.book')}
      above={<span dir="auto">{nameIn(as === 'mentor' ? mentorship.founderName : mentorship.mentorName, lang)}</span>}
      lead={meeting ? t('pages.moved_from', { day: isolated(dayTime(meeting.startsAt, lang)) }) : t(times.anyTime ? 'pages.book_any' : 'pages.book_lead')}
      back={{ to: `/${lang}/${as === 'mentor' ? 'mentor' : 'my/mentor'}`, label: t('pages.meetings') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
      width="text"
    >
      {!over && (times.items.length > 0 || times.anyTime) && (
        <Card>
          <ApiForm name="book" state={actionData}>
            {times.items.length > 0 && <SelectField name="startsAt" label={t('fields.time')} options={options} optional={times.anyTime} />}
            {times.anyTime && <TextField name="other" type="datetime-local" label={t('pages.other')} short optional={times.items.length > 0} />}
            <SelectField
              name="mode"
              label={t('fields.mode')}
              options={talkModes.map((mode) => ({ value: mode, label: t(`modes.${mode}`) }))}
              placeholder={false}
              defaultValue={meeting?.mode ?? 'office'}
            />
            <TextField name="place" label={t('fields.place')} help={t('help.place')} maxLength={200} defaultValue={meeting?.place ?? ''} optional />
            <SubmitButton>{t(meeting ? 'pages.move' : 'pages.choose')}</SubmitButton>
          </ApiForm>
        </Card>
      )}
      {times.items.length === 0 && !times.anyTime && (
        <Notice tone="info" title={t('pages.book')}>
          {t('pages.no_times')}
        </Notice>
      )}
      {meeting && !over && (
        <Section title={t('pages.call_off')} id="cancel">
          <Card>
            <ApiForm name="cancel" state={actionData}>
              <TextField name="reason" label={t('fields.reason')} maxLength={300} optional />
              <SubmitButton kind="danger">{t('pages.call_off')}</SubmitButton>
            </ApiForm>
          </Card>
        </Section>
      )}
      {meeting && over && as === 'mentor' && (
        <MoveButton move="miss" kind="soft">
          {t('pages.nobody_came')}
        </MoveButton>
      )}
    </Page>
  );
}

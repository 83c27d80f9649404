// One session for its secretary: the next thing to do first, then agenda, attendance, papers.
import { ApiForm } from '../../components/api-form';
import { NextStep } from '../../components/next-step';
import { Card, Page, Section } from '../../components/page';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { TextArea } from '../../components/text-field';
import { AgendaBuilder, AddFiles } from '../../committee/agenda-builder';
import { Attendance } from '../../committee/attendance';
import { MinutesList } from '../../committee/minutes';
import { PaperLink } from '../../committee/paper-link';
import { Papers } from '../../committee/papers';
import { Agenda, QuorumNotice, SessionStanding, WhenAndWhere } from '../../committee/session-parts';
import { nextMove } from '../../committee/next-move';
import type { SessionView } from '../../committee/views';
import { done, get, post, send } from '../../lib/api';
import { type FormState, isRefused, readForm, refused } from '../../lib/forms';
import type { ApplicationLine, Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/session';

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const session = await get<SessionView>(context, `/api/loans/committee/sessions/${id}`);
  const building = session.state === 'planned' || session.state === 'open';
  const waiting = (state: string) => get<Paged<ApplicationLine>>(context, `/api/loans/applications?state=${state}&pageSize=50`);
  const [ready, heard] = building ? await Promise.all([waiting('ready_for_committee'), waiting('heard')]) : [];
  const known = new Set(session.items.filter(({ state }) => state === 'planned' || state === 'heard').map(({ applicationId }) => applicationId));
  return { session, ready: [...(ready?.items ?? []), ...(heard?.items ?? [])].filter(({ id: file }) => !known.has(file)) };
}

/** Forms whose move is a path of the session. */
const paths: Readonly<Record<string, string>> = {
  convoke: 'convoke',
  open: 'open',
  close: 'close',
  minutes: 'minutes',
  sign: 'sign',
  addenda: 'addenda',
  cancel: 'cancel',
  items: 'items',
};

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { rows: { members: 'presence', items: 'id' }, booleans: [] });
  const base = `/api/loans/committee/sessions/${id}`;
  const here = `/${lang}/officer/sessions/${id}`;
  if (sent.form.startsWith('notify-')) {
    const reply = await post(context, `/api/loans/committee/files/${sent.form.slice('notify-'.length)}/notify`, {}, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'committee.told');
  }
  if (sent.form === 'attendance') {
    const members = (sent.body.members ?? []) as readonly { mandateId: string; presence: string; identified?: string }[];
    const reply = await send(context, 'PUT', `${base}/attendance`, { members: members.map((one) => ({ ...one, identified: one.presence === 'remote' })) }, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'committee.attendance');
  }
  if (sent.form === 'agenda') {
    const items = [...((sent.body.items ?? []) as readonly { id: string; minutes: string; place: string; agreement?: string }[])].sort((a, b) => Number(a.place) - Number(b.place));
    const reply = await send(context, 'PUT', `${base}/agenda`, { items: items.map(({ id: item, minutes, agreement }) => ({ id: item, minutes, agreement })) }, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'committee.arranged');
  }
  const reply = await post(context, `${base}/${paths[sent.form] ?? 'convoke'}`, sent.body, sent.key);
  return isRefused(reply)
    ? refused(reply, sent)
    : done(reply, here, `committee.${sent.form === 'items' ? 'added' : sent.form === 'close' ? 'session_closed' : sent.form === 'sign' ? 'signed' : sent.form}`);
}

export default function Session({ loaderData: { session, ready }, actionData }: Route.ComponentProps) {
  const t = useTexts('committee');
  const lang = useLang();
  const step = nextMove(session);
  const building = session.state === 'planned' || session.state === 'open';
  return (
    <Page
      above={<SessionStanding session={session} />}
      title={t('pages.session.title', { number: session.number })}
      lead={<WhenAndWhere session={session} />}
      back={{ to: `/${lang}/officer/sessions`, label: t('pages.sessions.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path.split('.')[0] ?? path}`)}
    >
      <NextStep kind={step.kind} title={t(`pages.session.next.${step.code}`)} action={step.move && <MoveButton move={step.move}>{t(`moves.${step.move}`)}</MoveButton>}>
        {t(`pages.session.next_body.${step.code}`, { days: session.rule.noticeDays })}
      </NextStep>
      {session.state === 'open' && session.kind === 'meeting' && <QuorumNotice quorum={session.quorum} rule={session.rule} />}
      <Agenda items={session.items} title={t('pages.agenda')} to={({ id }) => `/${lang}/committee/items/${id}`} />
      {session.items.length > 0 && session.state !== 'cancelled' && (
        <p>
          <PaperLink path={`sessions/${session.id}/pack`}>{t('moves.read_pack')}</PaperLink>
        </p>
      )}
      <Papers session={session} />
      {session.state === 'open' && session.kind === 'meeting' && <Attendance session={session} state={actionData} />}
      {building && <AddFiles session={session} ready={ready} state={actionData} />}
      {building && session.items.length > 0 && <AgendaBuilder session={session} state={actionData} />}
      {session.state === 'planned' && session.kind === 'meeting' && <Attendance session={session} state={actionData} />}
      <MinutesList session={session} />
      {session.state === 'signed' && <Addendum state={actionData} />}
    </Page>
  );
}

function Addendum({ state }: { readonly state: FormState | undefined }) {
  const t = useTexts('committee');
  return (
    <Section title={t('moves.addenda')} lead={t('pages.session.addendum_lead')}>
      <Card>
        <ApiForm name="addenda" state={state}>
          <TextArea name="text" label={t('fields.addendum')} rows={4} maxLength={4000} />
          <SubmitButton kind="soft">{t('moves.addenda')}</SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}

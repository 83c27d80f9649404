// A session of before, for a member: who was there, what was decided, the minutes and their signatures.
import { Page } from '../../components/page';
import { MoveButton } from '../../components/submit-button';
import { NextStep } from '../../components/next-step';
import { MinutesList } from '../../committee/minutes';
import { Agenda, SessionStanding, WhenAndWhere } from '../../committee/session-parts';
import type { SessionView } from '../../committee/views';
import { done, get, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/session';

export const loader = ({ params: { id }, context }: Route.LoaderArgs) => get<SessionView>(context, `/api/loans/committee/sessions/${id}`);

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const move = sent.form === 'close' ? 'close' : 'sign';
  const reply = await post(context, `/api/loans/committee/sessions/${id}/${move}`, {}, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/committee/sessions/${id}`, move === 'close' ? 'committee.session_closed' : 'committee.signed');
}

export default function MemberSession({ loaderData: session, actionData }: Route.ComponentProps) {
  const t = useTexts('committee');
  const lang = useLang();
  const last = session.minutes.at(-1);
  const signs = session.iPreside && last !== undefined && !last.signatures.some(({ part }) => part === 'chair');
  return (
    <Page
      above={<SessionStanding session={session} />}
      title={t('pages.session.title', { number: session.number })}
      lead={<WhenAndWhere session={session} />}
      back={{ to: `/${lang}/committee`, label: t('pages.home.title') }}
      problem={actionData?.problem}
    >
      {signs && (
        <NextStep icon="file" title={t('pages.session.sign')} action={<MoveButton move="sign">{t('moves.sign')}</MoveButton>}>
          {t('pages.session.sign_body')}
        </NextStep>
      )}
      <Agenda items={session.items} title={t('pages.agenda')} to={session.readable ? ({ id }) => `/${lang}/committee/items/${id}` : undefined} />
      <MinutesList session={session} />
    </Page>
  );
}

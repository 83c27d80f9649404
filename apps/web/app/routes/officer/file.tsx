// One application for the officer: what to do with it first, then the whole file. The moves are those that the API allows.
import { redirect } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { NextStep } from '../../components/next-step';
import { Page } from '../../components/page';
import { MoveButton } from '../../components/submit-button';
import { SecretarySide } from '../../committee/file-side';
import type { CommitteeFile } from '../../committee/views';
import { done, get, getIfThere, post } from '../../lib/api';
import { day } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { Handling } from '../../loans/desk-parts';
import type { FileDesk, Team } from '../../loans/desk-views';
import { type Orientation, Reception } from '../../loans/reception';
import { ReceivedFile, StaffFile, Standing } from '../../loans/staff-file';
import type { ApplicationView } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/file';

export async function loader({ params: { lang, id }, context }: Route.LoaderArgs) {
  const file = await get<ApplicationView>(context, `/api/loans/applications/${id}`);
  // a draft is seen by who writes it only
  if (file.state === 'draft') throw redirect(`/${lang}/loan/${id}/edit`);
  const [committee, { orientation }, desk, team] = await Promise.all([
    get<CommitteeFile>(context, `/api/loans/committee/files/${id}`),
    get<{ orientation: Orientation | null }>(context, `/api/loans/applications/${id}/orientation`),
    getIfThere<FileDesk>(context, `/api/loans/applications/${id}/desk`),
    get<Team>(context, '/api/loans/desk/team'),
  ]);
  return { file, committee, orientation, desk, colleagues: team.items };
}

/** Move of the API by form, and what is said after it. */
const moves: Readonly<Record<string, { readonly path: string; readonly said: string }>> = {
  instruct: { path: 'instruct', said: 'loans.instructed' },
  resume: { path: 'resume', said: 'loans.resumed' },
};

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  if (sent.form === 'notify' || sent.form === 'extend') {
    const reply = await post(context, `/api/loans/committee/files/${id}/${sent.form}`, sent.body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/officer/applications/${id}`, sent.form === 'notify' ? 'committee.told' : 'committee.extended');
  }
  if (sent.form === 'begin') {
    const reply = await post(context, `/api/loans/applications/${id}/begin`, { assist: sent.body.assist === 'true' }, sent.key);
    if (isRefused(reply)) return refused(reply, sent);
    // a draft that the person writes alone is no longer the officer's to see
    return sent.body.assist === 'true' ? done(reply, `/${lang}/loan/${id}/edit`, 'application.assist_begun') : done(reply, `/${lang}/officer?view=all`, 'application.begun');
  }
  if (sent.form === 'orient') {
    const reply = await post(context, `/api/loans/applications/${id}/orient`, sent.body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/officer/applications/${id}/slip`, 'application.oriented');
  }
  if (sent.form === 'take' || sent.form === 'hand_over') {
    const reply = await post(context, `/api/loans/applications/${id}/${sent.form === 'take' ? 'take' : 'hand-over'}`, sent.body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/officer/applications/${id}`, sent.form === 'take' ? 'instruction.taken' : 'instruction.handed_over');
  }
  const move = moves[sent.form] ?? moves.instruct!;
  const reply = await post(context, `/api/loans/applications/${id}/${move.path}`, sent.body, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  return done(reply, `/${lang}/officer/applications/${id}`, move.said);
}

export default function OfficerFile({ loaderData: { file, committee, orientation, desk, colleagues }, actionData }: Route.ComponentProps) {
  const t = useTexts('loans');
  const words = useTexts('instruction');
  const papers = useTexts('application');
  const lang = useLang();
  const may = (move: string): boolean => file.allowedMoves.includes(move);
  const mine = file.turn?.who === 'officer' && file.allowedMoves.length > 0;
  const received = file.state === 'orientation' || file.state === 'oriented';
  const simple = (['instruct', 'resume'] as const).find(may);
  return (
    <Page
      above={<Standing file={file} />}
      title={file.projectTitle}
      back={{ to: `/${lang}/officer`, label: t('pages.officer.title') }}
      problem={actionData?.problem}
      labelOf={(path) =>
        path === 'outcome' || path === 'advice' ? papers(`orientation.${path}`) : path === 'toAccountId' || path === 'reason' ? words(`fields.${path}`) : t(`fields.${path}`)
      }
    >
      <NextStep
        kind={mine ? 'act' : file.turn ? 'wait' : 'done'}
        title={t(`next.application.${file.state}.staff`)}
        action={
          simple ? (
            <MoveButton move={simple}>{t(`moves.${simple}`)}</MoveButton>
          ) : (
            (may('propose') || may('present')) && <ButtonLink to={`/${lang}/officer/applications/${file.id}/study`}>{words('pages.open')}</ButtonLink>
          )
        }
      >
        {file.turn && t(mine ? (file.turn.late ? 'turn.late' : 'turn.until') : `turn.${file.turn.who}`, { day: day(file.turn.until, lang) })}
      </NextStep>
      {orientation && <Reception id={file.id} orientation={orientation} may={may} state={actionData} />}
      {may('submit') && <ButtonLink to={`/${lang}/loan/${file.id}/edit`}>{papers('counter.go_on')}</ButtonLink>}
      <SecretarySide id={file.id} file={committee} state={actionData} />
      {desk && (desk.officer || desk.mayHandOver) && <Handling desk={simple === 'instruct' ? { ...desk, mayTake: false } : desk} colleagues={colleagues} state={actionData} />}
      {received ? <ReceivedFile file={file} /> : <StaffFile file={file} />}
      {!may('propose') && !may('present') && file.submittedAt && (
        <ButtonLink to={`/${lang}/officer/applications/${file.id}/study`} kind="soft">
          {words('pages.open')}
        </ButtonLink>
      )}
      {file.history.some(({ move }) => move === 'assist') && (
        <ButtonLink to={`/${lang}/officer/applications/${file.id}/assistance`} kind="soft" icon="hands">
          {papers('counter.typed_title')}
        </ButtonLink>
      )}
      {!received && (
        <>
          <ButtonLink to={`/${lang}/officer/applications/${file.id}/papers`} kind="soft" icon="file">
            {papers('papers.link')}
          </ButtonLink>
          <ButtonLink to={`/${lang}/officer/applications/${file.id}/requests`} kind="soft" icon="file">
            {papers(may('ask_for_more') ? 'requests.ask_title' : 'requests.link')}
          </ButtonLink>
        </>
      )}
    </Page>
  );
}

// One application for the officer: what to do with it first, then the whole file. The moves are those that the API allows.
import { ButtonLink } from '../../components/button-link';
import { NextStep } from '../../components/next-step';
import { Page } from '../../components/page';
import { MoveButton } from '../../components/submit-button';
import { SecretarySide } from '../../committee/file-side';
import type { CommitteeFile } from '../../committee/views';
import { done, get, post } from '../../lib/api';
import { day } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { StaffFile, Standing } from '../../loans/staff-file';
import type { ApplicationView } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/file';

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const [file, committee] = await Promise.all([get<ApplicationView>(context, `/api/loans/applications/${id}`), get<CommitteeFile>(context, `/api/loans/committee/files/${id}`)]);
  return { file, committee };
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
  const move = moves[sent.form] ?? moves.instruct!;
  const reply = await post(context, `/api/loans/applications/${id}/${move.path}`, sent.body, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  return done(reply, `/${lang}/officer/applications/${id}`, move.said);
}

export default function OfficerFile({ loaderData: { file, committee }, actionData }: Route.ComponentProps) {
  const t = useTexts('loans');
  const words = useTexts('instruction');
  const papers = useTexts('application');
  const lang = useLang();
  const may = (move: string): boolean => file.allowedMoves.includes(move);
  const mine = file.turn?.who === 'officer' && file.allowedMoves.length > 0;
  const simple = (['instruct', 'resume'] as const).find(may);
  return (
    <Page
      above={<Standing file={file} />}
      title={file.projectTitle}
      back={{ to: `/${lang}/officer`, label: t('pages.officer.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
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
      <SecretarySide id={file.id} file={committee} state={actionData} />
      <StaffFile file={file} />
      {!may('propose') && !may('present') && file.submittedAt && (
        <ButtonLink to={`/${lang}/officer/applications/${file.id}/study`} kind="soft">
          {words('pages.open')}
        </ButtonLink>
      )}
      <ButtonLink to={`/${lang}/officer/applications/${file.id}/papers`} kind="soft" icon="file">
        {papers('papers.link')}
      </ButtonLink>
      <ButtonLink to={`/${lang}/officer/applications/${file.id}/requests`} kind="soft" icon="file">
        {papers(may('ask_for_more') ? 'requests.ask_title' : 'requests.link')}
      </ButtonLink>
    </Page>
  );
}

// The papers of a file for the officer: open each, accept it, or refuse it with what is wrong.
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { done, get, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { type AttachedPaper, PaperList, type PapersView } from '../../loans/papers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/papers';

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  return { id, papers: await get<PapersView>(context, `/api/loans/applications/${id}/papers`) };
}

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const body = { accepted: sent.body.verdict === 'accept', reason: sent.body.reason };
  const reply = await post(context, `/api/loans/applications/${id}/papers/${encodeURIComponent(sent.form)}/check`, body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/officer/applications/${id}/papers`, 'application.checked');
}

export default function OfficerPapers({ loaderData: { id, papers }, actionData }: Route.ComponentProps) {
  const t = useTexts('application');
  const lang = useLang();
  const check = (paper: AttachedPaper) => (
    <>
      <ButtonLink to={`/api/loans/applications/${id}/papers/${paper.id}/file`} kind="soft" reload>
        {t('papers.open')}
      </ButtonLink>
      {papers.mayCheck && paper.state === 'to_check' && (
        <ApiForm name={paper.id} state={actionData}>
          <TextField name="reason" label={t('papers.reason')} optional maxLength={300} />
          <SubmitButton name="verdict" value="accept">
            {t('papers.accept')}
          </SubmitButton>
          <SubmitButton name="verdict" value="refuse" kind="soft">
            {t('papers.refuse')}
          </SubmitButton>
        </ApiForm>
      )}
    </>
  );
  return (
    <Page
      title={t('papers.title')}
      back={{ to: `/${lang}/officer/applications/${id}`, label: useTexts('loans')('pages.officer.title') }}
      problem={actionData?.problem}
      labelOf={() => t('papers.reason')}
      width="text"
    >
      <PaperList papers={papers} besides={check} />
    </Page>
  );
}

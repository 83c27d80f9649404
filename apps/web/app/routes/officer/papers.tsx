// The papers of a file for the officer: open each, accept it, or refuse it with what is wrong.
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { done, get, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import styles from '../../loans/file-parts.module.css';
import { type AttachedPaper, PaperList, type PapersView } from '../../loans/papers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/papers';

/** Dates that are read off a kind of paper before it is accepted. */
const dated: Readonly<Record<string, readonly string[]>> = {
  ...{ ID_CIN: ['expiresOn'], RESID: ['issuedOn'], QUOTE: ['issuedOn', 'expiresOn'], AUTH: ['expiresOn'] },
  ...{ NEGCERT: ['issuedOn'], BANKOK: ['issuedOn'], INSUR: ['expiresOn'] },
};

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  return { id, papers: await get<PapersView>(context, `/api/loans/applications/${id}/papers`) };
}

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const body = { accepted: sent.body.verdict === 'accept', reason: sent.body.reason, issuedOn: sent.body.issuedOn, expiresOn: sent.body.expiresOn };
  const reply = await post(context, `/api/loans/applications/${id}/papers/${encodeURIComponent(sent.form)}/check`, body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/officer/applications/${id}/papers`, 'application.checked');
}

export default function OfficerPapers({ loaderData: { id, papers }, actionData }: Route.ComponentProps) {
  const t = useTexts('application');
  const lang = useLang();
  const check = (paper: AttachedPaper, wanted?: string) => (
    <div className={styles.fields}>
      <ButtonLink to={`/api/loans/applications/${id}/papers/${paper.id}/file`} kind="soft" reload>
        {t('papers.open')}
      </ButtonLink>
      {papers.mayCheck && paper.state === 'to_check' && (
        <ApiForm name={paper.id} state={actionData}>
          {wanted && dated[wanted]?.includes('issuedOn') && <TextField name="issuedOn" type="date" label={t('papers.issuedOn')} defaultValue={paper.issuedOn ?? ''} />}
          {wanted && dated[wanted]?.includes('expiresOn') && (
            <TextField name="expiresOn" type="date" label={t('papers.expiresOn')} optional={wanted === 'QUOTE'} defaultValue={paper.expiresOn ?? ''} />
          )}
          <TextField name="reason" label={t('papers.reason')} optional maxLength={300} />
          <SubmitButton name="verdict" value="accept">
            {t('papers.accept')}
          </SubmitButton>
          <SubmitButton name="verdict" value="refuse" kind="soft">
            {t('papers.refuse')}
          </SubmitButton>
        </ApiForm>
      )}
    </div>
  );
  return (
    <Page
      title={t('papers.title')}
      back={{ to: `/${lang}/officer/applications/${id}`, label: useTexts('loans')('pages.officer.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`papers.${path}`)}
      width="text"
    >
      <PaperList papers={papers} besides={check} />
    </Page>
  );
}

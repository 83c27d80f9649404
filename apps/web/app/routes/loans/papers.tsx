// The papers of one's own file: which are wanted, where each stands, and handing in what the folder holds.
import { ButtonLink } from '../../components/button-link';
import { ApiForm } from '../../components/api-form';
import { FileField, SelectField } from '../../components/choice-fields';
import { Card, Page } from '../../components/page';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { done, get, post, upload } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { type Assistance, WritingFor } from '../../loans/assistance';
import { PaperList, type PapersView, type WantedPaper } from '../../loans/papers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/papers';

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const [papers, assistance] = await Promise.all([
    get<PapersView>(context, `/api/loans/applications/${id}/papers`),
    get<Assistance>(context, `/api/loans/applications/${id}/assistance`),
  ]);
  return { id, papers, writingFor: assistance.mine ? assistance.personName : null };
}

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  if (request.headers.get('content-type')?.startsWith('multipart/')) {
    const { reply, form } = await upload(context, `/api/loans/applications/${id}/papers/bring`, request);
    return isRefused(reply) ? refused(reply, readForm(form)) : done(reply, `/${lang}/loan/${id}/papers`, 'application.brought');
  }
  const sent = readForm(await request.formData());
  const reply = await post(context, `/api/loans/applications/${id}/papers`, { documentId: sent.body.documentId }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/loan/${id}/papers`, 'application.handed_in');
}

export default function FilePapers({ loaderData: { id, papers, writingFor }, actionData }: Route.ComponentProps) {
  const t = useTexts('application');
  const kinds = useTexts('documents');
  const lang = useLang();
  const [plan, loans] = [useTexts('plan'), useTexts('loans')];
  const backTo = writingFor ? plan('screen.page.back') : loans('pages.shared.back_loan');
  const offered = ({ inFolder }: WantedPaper) =>
    papers.mayAttach &&
    inFolder.map(({ documentId, name }) => (
      <MoveButton key={documentId} move="attach" fields={{ documentId }} kind="soft">
        {t('papers.attach', { name })}
      </MoveButton>
    ));
  return (
    <Page
      title={t('papers.title')}
      lead={t('papers.lead')}
      back={{ to: `/${lang}/loan/${id}${writingFor ? '/edit' : ''}`, label: backTo }}
      problem={actionData?.problem}
      labelOf={(path) => t(path === 'code' ? 'counter.kind' : 'counter.bring_file')}
      width="text"
    >
      <WritingFor name={writingFor} />
      {papers.mayAttach && (
        <Card>
          <ApiForm name="bring" state={actionData} files>
            <h2>{t('counter.bring')}</h2>
            <SelectField name="code" label={t('counter.kind')} options={papers.items.map(({ code }) => ({ value: code, label: kinds(`kinds.${code}`) }))} />
            <FileField name="file" label={t('counter.bring_file')} accept="image/jpeg,image/png,application/pdf" />
            <SubmitButton>{t('counter.bring')}</SubmitButton>
          </ApiForm>
        </Card>
      )}
      {papers.mayAttach && !writingFor && (
        <ButtonLink to={`/${lang}/papers`} kind="soft" icon="file">
          {t('papers.add')}
        </ButtonLink>
      )}
      <PaperList papers={papers} below={offered} />
    </Page>
  );
}

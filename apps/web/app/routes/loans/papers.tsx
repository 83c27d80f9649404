// The papers of one's own file: which are wanted, where each stands, and handing in what the folder holds.
import { ButtonLink } from '../../components/button-link';
import { Page } from '../../components/page';
import { MoveButton } from '../../components/submit-button';
import { done, get, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { PaperList, type PapersView, type WantedPaper } from '../../loans/papers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/papers';

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  return { id, papers: await get<PapersView>(context, `/api/loans/applications/${id}/papers`) };
}

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, `/api/loans/applications/${id}/papers`, { documentId: sent.body.documentId }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/loan/${id}/papers`, 'application.handed_in');
}

export default function FilePapers({ loaderData: { id, papers }, actionData }: Route.ComponentProps) {
  const t = useTexts('application');
  const lang = useLang();
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
      back={{ to: `/${lang}/loan/${id}`, label: useTexts('loans')('pages.shared.back_loan') }}
      problem={actionData?.problem}
      width="text"
    >
      {papers.mayAttach && (
        <ButtonLink to={`/${lang}/papers`} icon="file">
          {t('papers.add')}
        </ButtonLink>
      )}
      <PaperList papers={papers} below={offered} />
    </Page>
  );
}

// A draft under way, or a file that came back for what is missing: which pages are written, what stands in the way, and sending.
import { redirect, useSearchParams } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextArea } from '../../components/text-field';
import { Reference } from '../../components/values';
import { done, get, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { nameIn } from '../../lib/format';
import { type Assistance, HelpedBy, WritingFor, YesStanding } from '../../loans/assistance';
import type { PapersView } from '../../loans/papers';
import { PapersWanted } from '../../loans/papers-wanted';
import { OpenRequest, type RequestList } from '../../loans/requests';
import type { ApplicationView } from '../../loans/views';
import { Checklist, ProgressBar } from '../../plan/checklist';
import styles from '../../plan/plan.module.css';
import { ToSettle } from '../../plan/to-settle';
import type { PlanView } from '../../plan/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/edit';

export async function loader({ params: { lang, id }, context }: Route.LoaderArgs) {
  const [file, plan, requests, assistance, papersView] = await Promise.all([
    get<ApplicationView>(context, `/api/loans/applications/${id}`),
    get<PlanView>(context, `/api/loans/applications/${id}/plan`),
    get<RequestList>(context, `/api/loans/applications/${id}/requests`),
    get<Assistance>(context, `/api/loans/applications/${id}/assistance`),
    get<PapersView>(context, `/api/loans/applications/${id}/papers`),
  ]);
  if (!plan.mayWrite) throw redirect(`/${lang}/loan/${id}`);
  return { file, plan, assistance, papersView, request: requests.items.find(({ state }) => state === 'open') };
}

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const here = `/${lang}/loan/${id}/edit`;
  if (sent.form === 'given' || sent.form.startsWith('cannot ')) {
    const item = sent.form === 'given' ? String(sent.body.item) : sent.form.slice(7);
    const body = { given: sent.form === 'given', explanation: sent.body.explanation ?? '' };
    const reply = await post(context, `/api/loans/applications/${id}/requests/items/${encodeURIComponent(item)}/answer`, body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'application.answered');
  }
  if (sent.form === 'end_help') {
    const reply = await post(context, `/api/loans/applications/${id}/assistance/end`, {}, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'application.help_ended');
  }
  const { answer } = sent.body;
  const reply = await post(context, `/api/loans/applications/${id}/submit`, answer ? { message: answer } : {}, sent.key);
  return isRefused(reply)
    ? refused(reply, sent)
    : sent.body.helped
      ? done(reply, `/${lang}/officer/applications/${id}`, 'application.sent_for')
      : done(reply, `/${lang}/loan/${id}`, 'loans.submitted');
}

/** Also after a refusal: what stands in the way is read again. */
export const shouldRevalidate = () => true;

export default function EditApplication({ loaderData: { file, plan, assistance, papersView, request }, actionData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const loans = useTexts('loans');
  const papers = useTexts('application');
  const lang = useLang();
  const asked = useSearchParams()[0].has('check') || actionData !== undefined;
  const { required } = plan.progress;
  return (
    <Page
      above={<Reference value={file.number} />}
      title={t('screen.home.title')}
      lead={t('screen.home.lead')}
      back={plan.writingFor ? { to: `/${lang}/officer`, label: loans('pages.officer.title') } : { to: `/${lang}/loan`, label: loans('pages.shared.back_loan') }}
      problem={actionData?.problem && { ...actionData.problem, fields: actionData.form.startsWith('cannot ') ? actionData.problem.fields : {} }}
      labelOf={() => papers('requests.explanation')}
      width="text"
    >
      <WritingFor name={plan.writingFor} />
      <HelpedBy assistance={assistance} />
      {request && <OpenRequest id={file.id} request={request} state={actionData} />}
      <ProgressBar {...required} words={t('screen.home.required', { ...required })} />
      {/* the pages are ready, the request is not: then nothing says "all is ready" */}
      {!(request && request.open > 0 && file.obstacles.length === 0) && <ToSettle id={file.id} obstacles={file.obstacles} asked={asked} />}
      <Checklist plan={plan} />
      {/* only a founder asks other founders in */}
      {!plan.writingFor && (
        <Section title={t('screen.home.founders_title')} lead={plan.founders.map(({ name }) => nameIn(name, lang)).join(' · ')}>
          <ButtonLink to={`/${lang}/loan/${file.id}/founders`} kind="soft" icon="hands">
            {t('screen.founders.invite_title')}
          </ButtonLink>
        </Section>
      )}
      <Section title={papers('papers.title')} lead={papers('papers.lead')}>
        <ButtonLink to={`/${lang}/loan/${file.id}/papers`} kind="soft" icon="file">
          {papers('papers.link')}
        </ButtonLink>
      </Section>
      <Section title={t('screen.home.send_title')}>
        <Card>
          <ApiForm state={actionData}>
            <div className={styles.fields}>
              <PapersWanted id={file.id} papers={papersView} />
              {plan.writingFor && <input type="hidden" name="helped" value="1" />}
              {plan.writingFor && <YesStanding id={file.id} assistance={assistance} />}
              {request && request.open > 0 && <p>{papers('requests.open', { count: request.open })}</p>}
              {file.state === 'incomplete' && (
                <TextArea name="answer" label={loans('pages.form.answer')} help={loans('pages.form.answer_help')} optional rows={4} maxLength={1000} />
              )}
              {!(request && request.open > 0) && (!plan.writingFor || assistance.yes?.covers) && (
                <SubmitButton>{loans(file.state === 'incomplete' ? 'pages.form.send_again' : 'moves.submit')}</SubmitButton>
              )}
            </div>
          </ApiForm>
        </Card>
      </Section>
    </Page>
  );
}

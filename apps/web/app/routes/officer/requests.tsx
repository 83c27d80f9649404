// Requests for what a file lacks: the form of a new one, those of before, and the decision of another person on a second one.
import { ApiForm } from '../../components/api-form';
import { EmptyState } from '../../components/empty-state';
import { Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextArea } from '../../components/text-field';
import { pressed } from '../../components/finder';
import { done, get, post } from '../../lib/api';
import { again, type FormState, isRefused, readForm, refused } from '../../lib/forms';
import { AskForm } from '../../loans/ask-form';
import type { PapersView } from '../../loans/papers';
import { RequestCards, type RequestList } from '../../loans/requests';
import type { ApplicationView } from '../../loans/views';
import { useMe } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/requests';

const LEAST = 1;
const MOST = 8;

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const at = `/api/loans/applications/${id}`;
  const [file, papers, requests] = await Promise.all([get<ApplicationView>(context, at), get<PapersView>(context, `${at}/papers`), get<RequestList>(context, `${at}/requests`)]);
  return { file, papers, requests };
}

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form, { lists: ['papers'], rows: { items: 'text' } });
  const at = `/api/loans/applications/${id}`;
  const back = `/${lang}/officer/applications/${id}/requests`;
  if (sent.form.startsWith('decide ')) {
    const body = { accepted: sent.body.verdict === 'accept', reason: sent.body.reason };
    const reply = await post(context, `${at}/requests/${encodeURIComponent(sent.form.slice(7))}/decide`, body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, back, 'application.decided');
  }
  if (pressed(form) === 'add') return again(sent, {});
  const reply = await post(context, `${at}/ask-for-more`, sent.body, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  return done(reply, back, (reply.data as { requestState?: string }).requestState === 'proposed' ? 'application.proposed' : 'application.asked');
}

export default function OfficerRequests({ loaderData: { file, papers, requests }, actionData }: Route.ComponentProps) {
  const t = useTexts('application');
  const loans = useTexts('loans');
  const lang = useLang();
  const officer = useMe()?.roles.includes('officer');
  const waits = requests.items.some(({ state }) => state === 'proposed');
  return (
    <Page
      title={t('requests.officer_title')}
      lead={file.projectTitle}
      back={officer ? { to: `/${lang}/officer/applications/${file.id}`, label: loans('pages.officer.title') } : { to: `/${lang}/requests`, label: t('requests.waiting_title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(path === 'papers' ? 'requests.papers' : path === 'dueOn' ? 'requests.due' : path.endsWith('.text') ? 'requests.text' : 'requests.reason')}
      width="text"
    >
      {file.allowedMoves.includes('ask_for_more') && !waits && <AskForm papers={papers.items} requests={requests} rows={rowsIn(actionData)} state={actionData} />}
      {requests.items.length === 0 ? (
        <EmptyState icon="file" title={t('requests.waiting_none')}>
          {t('requests.ask_lead')}
        </EmptyState>
      ) : (
        <Section title={t('requests.officer_title')}>
          <RequestCards
            requests={requests.items}
            below={(request) =>
              request.mayDecide && (
                <ApiForm name={`decide ${request.id}`} state={actionData}>
                  <h4>{t('requests.decide_title')}</h4>
                  <TextArea name="reason" label={t('requests.reason_supervisor')} rows={3} maxLength={500} />
                  <SubmitButton name="verdict" value="accept">
                    {t('requests.accept')}
                  </SubmitButton>
                  <SubmitButton name="verdict" value="decline" kind="soft">
                    {t('requests.decline')}
                  </SubmitButton>
                </ApiForm>
              )
            }
          />
        </Section>
      )}
    </Page>
  );
}

/** One more row than those that came back filled. */
const rowsIn = (state: FormState | undefined): number => {
  const filled = Object.keys(state?.values ?? {}).filter((name) => /^items\.\d+\.text$/.test(name)).length;
  return Math.min(MOST, Math.max(LEAST, filled + (state && !state.problem ? 1 : 0)));
};

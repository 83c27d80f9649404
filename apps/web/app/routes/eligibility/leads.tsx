// People who asked to be called back: who waits longest first, with their answers; the outcome of the call, or the row erased.
import { data } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { CardList } from '../../components/card-list';
import { SelectField } from '../../components/choice-fields';
import { EmptyState } from '../../components/empty-state';
import { Facts } from '../../components/facts';
import { FilterLinks } from '../../components/filter-links';
import { FinalMove } from '../../components/final-move';
import { Card, Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { StatusBadge } from '../../components/status-badge';
import { SubmitButton } from '../../components/submit-button';
import { Day, Moment, Phone } from '../../components/values';
import styles from '../../eligibility/eligibility.module.css';
import { useChoice } from '../../eligibility/question-field';
import { type Answers, type Question, questions } from '../../eligibility/questions';
import { verdictTone } from '../../eligibility/schemes';
import type { Verdict } from '../../eligibility/views';
import { done, get, send } from '../../lib/api';
import { formIn, isRefused, readForm, refused } from '../../lib/forms';
import type { Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/leads';

interface Lead {
  readonly id: string;
  readonly phone: string;
  readonly firstName: string | null;
  readonly language: 'ar' | 'fr' | 'en';
  readonly answers: Answers;
  readonly verdict: Verdict;
  readonly at: string;
  readonly outcome: string | null;
  readonly keepUntil: string;
}
const outcomes = ['called', 'unreachable', 'smi', 'anapec', 'ofppt', 'indh', 'cri', 'other'] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const show = query.get('show') === 'done' ? 'done' : 'open';
  return { show, leads: await get<Paged<Lead>>(context, `/api/loans/leads?show=${show}&page=${Number(query.get('page')) || 1}`) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const [move, named] = formIn(form).split(' ');
  const lead = named ?? String(form.get('lead'));
  if (!/^[\da-f-]{36}$/.test(lead)) throw data(null, { status: 404 });
  const sent = readForm(form);
  const reply =
    move === 'erase'
      ? await send(context, 'DELETE', `/api/loans/leads/${lead}`, undefined, sent.key)
      : await send(context, 'POST', `/api/loans/leads/${lead}/outcome`, { outcome: sent.body.outcome }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/officer/leads`, `eligibility.${move === 'erase' ? 'erased' : 'outcome'}`);
}

export default function Leads({ loaderData: { show, leads }, actionData }: Route.ComponentProps) {
  const t = useTexts('eligibility');
  const lang = useLang();
  const links = (['open', 'done'] as const).map((one) => ({ to: `/${lang}/officer/leads?show=${one}`, label: t(`pages.leads.${one}`), current: one === show }));
  return (
    <Page title={t('pages.leads.title')} lead={t('pages.leads.lead')} problem={actionData?.problem} labelOf={(path) => t(`fields.${path}`)}>
      <FilterLinks name={t('pages.leads.show')} links={links} />
      {leads.items.length > 0 ? (
        <CardList items={leads.items} itemKey={({ id }) => id} tiles>
          {(lead) => <One lead={lead} state={actionData} />}
        </CardList>
      ) : (
        <EmptyState icon="phone" title={t('pages.leads.empty')}>
          {t('pages.leads.empty_body')}
        </EmptyState>
      )}
      <Pagination page={leads.page} pageSize={leads.pageSize} total={leads.total} />
    </Page>
  );
}

function One({ lead, state }: { readonly lead: Lead; readonly state: Route.ComponentProps['actionData'] }) {
  const t = useTexts('eligibility');
  const counter = useTexts('application');
  const lang = useLang();
  const say = useChoice();
  const answered = (Object.keys(questions) as Question[]).filter((question) => lead.answers[question]);
  return (
    <Card>
      <article className={styles.product}>
        <h2>
          <span dir="auto">{lead.firstName ?? t('pages.leads.no_name')}</span>
        </h2>
        <p className={styles.badges}>
          <StatusBadge tone={verdictTone[lead.verdict]}>{t(`short.${lead.verdict}`)}</StatusBadge>
          {lead.outcome && <StatusBadge tone="info">{t(`outcomes.${lead.outcome}`)}</StatusBadge>}
        </p>
        <Facts
          facts={[
            { label: t('fields.phone'), value: <Phone value={lead.phone} /> },
            { label: t('pages.leads.language'), value: t(`pages.languages.${lead.language}`) },
            { label: t('pages.leads.asked'), value: <Moment value={lead.at} /> },
            { label: t('pages.leads.kept'), value: <Day value={lead.keepUntil} /> },
          ]}
        />
        <details className={styles.folded}>
          <summary>{t('pages.leads.answers')}</summary>
          <Facts facts={answered.map((question) => ({ label: t(`questions.${question}.label`), value: say(question, lead.answers[question] ?? '') }))} />
        </details>
        <ButtonLink to={`/${lang}/officer/counter?who=new&lead=${lead.id}&phone=${encodeURIComponent(lead.phone)}`} kind="soft" icon="hands">
          {counter('counter.receive')}
        </ButtonLink>
        <ApiForm name={`outcome ${lead.id}`} state={state}>
          <SelectField name="outcome" label={t('pages.leads.outcome')} defaultValue={lead.outcome} options={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))} />
          <SubmitButton kind="soft">{t('pages.leads.save')}</SubmitButton>
        </ApiForm>
        <FinalMove move="erase" fields={{ lead: lead.id }} label={t('pages.leads.erase')}>
          {t('pages.leads.erase_note')}
        </FinalMove>
      </article>
    </Card>
  );
}

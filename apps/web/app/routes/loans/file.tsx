// The founder's application: what to do next, what is missing, what was decided, and everything that was written.
import { Card, Page, Section } from '../../components/page';
import { ButtonLink } from '../../components/button-link';
import { Facts } from '../../components/facts';
import { FinalMove } from '../../components/final-move';
import { MoveButton } from '../../components/submit-button';
import { Money, Reference } from '../../components/values';
import { AskReview, Convocation, DecisionSide } from '../../committee/file-side';
import type { CommitteeFile } from '../../committee/views';
import { done, get, getIfThere, post } from '../../lib/api';
import { inLang, money } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { Balance } from '../../loans/balance';
import { Decisions, History, MissingItems, NotFinanced, ProjectFacts, Road, Term } from '../../loans/file-parts';
import styles from '../../loans/file.module.css';
import { Monthly } from '../../loans/monthly';
import { AskedFor, type RequestList } from '../../loans/requests';
import { ReadPlan } from '../../loans/plan-view';
import { FileStep } from '../../loans/next-steps';
import { Contest } from '../../loans/contest';
import type { Ineligibility } from '../../loans/study-views';
import type { Lang } from '../../i18n';
import type { ApplicationView, Label, LoanView, Preview } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/file';

export async function loader({ params: { id, lang }, context }: Route.LoaderArgs) {
  const file = await get<ApplicationView>(context, `/api/loans/applications/${id}`);
  const granted = ['notified', 'reservations_lifted'].includes(file.state) ? file.decisions.at(-1) : undefined;
  const terms = granted && { amount: granted.amountGranted ?? '0', termMonths: String(granted.termMonths), deferralMonths: String(granted.deferralMonths ?? 0) };
  const [preview, loan, committee, why, requests] = await Promise.all([
    terms && getIfThere<Preview>(context, `/api/loans/preview?${new URLSearchParams(terms)}`),
    file.loanId ? get<LoanView>(context, `/api/loans/${file.loanId}`) : undefined,
    get<CommitteeFile>(context, `/api/loans/committee/files/${id}`),
    file.state === 'ineligible' ? get<{ ineligibility: Ineligibility | null }>(context, `/api/loans/applications/${id}/ineligibility`) : undefined,
    file.state === 'incomplete' ? get<RequestList>(context, `/api/loans/applications/${id}/requests`) : undefined,
  ]);
  const proposed = committee.decisions[0]?.otherSchemes.length
    ? await getIfThere<{ items: readonly { code: string; label: Label }[] }>(context, '/api/references/support-schemes')
    : undefined;
  const schemes = Object.fromEntries((proposed?.items ?? []).map(({ code, label }) => [code, inLang(label, lang as Lang)]));
  return { file, granted, preview, loan, committee, schemes, ineligibility: why?.ineligibility, request: requests?.items.find(({ state }) => state === 'open') };
}

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  if (sent.form === 'review') {
    const reply = await post(context, `/api/loans/committee/files/${id}/review`, sent.body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/loan/${id}`, 'committee.review');
  }
  if (sent.form === 'contest') {
    const reply = await post(context, `/api/loans/applications/${id}/contest`, sent.body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/loan/${id}`, 'instruction.contested');
  }
  const move = sent.form === 'accept' ? 'accept' : 'withdraw';
  const reply = await post(context, `/api/loans/applications/${id}/${move}`, {}, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  return move === 'accept' ? done(reply, `/${lang}/loan`, 'loans.accepted') : done(reply, `/${lang}/loan`, 'loans.withdrawn');
}

export default function ApplicationFile({ loaderData: { file, granted, preview, loan, committee, schemes, ineligibility, request }, actionData }: Route.ComponentProps) {
  const t = useTexts('loans');
  const papers = useTexts('application');
  const lang = useLang();
  const may = (move: string): boolean => file.allowedMoves.includes(move);
  // who may still write is led to the form; here only the acceptance is a button
  const button = may('accept') ? (
    <MoveButton move="accept">{t('moves.accept')}</MoveButton>
  ) : file.loanId ? (
    <ButtonLink to={`/${lang}/loan/loans/${file.loanId}`}>{t('pages.home.see_loan')}</ButtonLink>
  ) : null;
  return (
    <Page above={<Reference value={file.number} />} title={file.projectTitle} back={{ to: `/${lang}/loan`, label: t('pages.shared.back_loan') }} problem={actionData?.problem}>
      <FileStep
        file={file}
        {...(granted ? { title: t('pages.file.offer_title', { amount: money(granted.amountGranted ?? '0.00', lang, { trim: true }) }) } : {})}
        {...(may('submit') ? {} : { action: button })}
      >
        {granted && (
          <div className={styles.offer}>
            <Facts
              facts={[
                { label: t('fields.amountGranted'), value: <Money amount={granted.amountGranted ?? '0.00'} trim large /> },
                { label: t('fields.termMonths'), value: <Term file={granted} /> },
              ]}
            />
            {granted.mentorRecommended && <p>{t('pages.file.mentor')}</p>}
          </div>
        )}
      </FileStep>
      {ineligibility && <Contest ineligibility={ineligibility} may={may('contest')} state={actionData} />}
      <Convocation file={committee} />
      <DecisionSide id={file.id} file={committee} schemes={schemes} />
      {request ? <AskedFor request={request} /> : <MissingItems file={file} title={t('pages.shared.missing')} />}
      {preview && <Monthly preview={preview} />}
      {(file.turn || (loan && !loan.disbursedOn)) && <NotFinanced />}
      <Section title={t('pages.road.title')}>
        <Card>
          <Road file={file} {...(loan ? { loan } : {})} />
        </Card>
      </Section>
      <Decisions decisions={file.decisions.slice(0, Math.max(0, committee.decisions.length - 1))} audience="applicant" />
      <AskReview file={committee} state={actionData} />
      {file.state === 'rejected' && <p className={styles.retry}>{t('pages.file.retry')}</p>}
      <Section title={t('pages.file.details')}>
        <Card>
          <ProjectFacts file={file} />
        </Card>
        {file.needs !== '0.00' && (
          <Card>
            <Balance file={file} />
          </Card>
        )}
        <ReadPlan to={`loan/${file.id}/plan`} />
        <ButtonLink to={`/${lang}/loan/${file.id}/papers`} kind="soft" icon="file">
          {papers('papers.link')}
        </ButtonLink>
      </Section>
      <History history={file.history} audience="applicant" />
      {may('withdraw') && (
        <FinalMove move="withdraw" label={t('moves.withdraw')}>
          {t('pages.file.withdraw_body')}
        </FinalMove>
      )}
    </Page>
  );
}

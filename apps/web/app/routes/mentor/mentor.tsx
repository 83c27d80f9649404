// A mentor's page: what to do now, projects that ask, firms accompanied with their meetings, and what I offer.
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { CardList } from '../../components/card-list';
import { EmptyState } from '../../components/empty-state';
import { Facts } from '../../components/facts';
import { MentorshipCard } from '../../components/mentorship-card';
import { NextStep } from '../../components/next-step';
import { Card, Page, Section } from '../../components/page';
import { ProposalCard } from '../../components/proposal-card';
import { SubmitButton } from '../../components/submit-button';
import { TextArea } from '../../components/text-field';
import { get, getIfThere } from '../../lib/api';
import { OutboxLine, useOutbox } from '../../followup/outbox-line';
import { useKeptPages } from '../../followup/keep-offline';
import type { Firm } from '../../lib/followup';
import { inLang, isolated, listIn, nameIn } from '../../lib/format';
import type { FormState } from '../../lib/forms';
import { type Mentor, type Names, type Proposal, readRelations } from '../../lib/mentoring';
import { answerForm } from '../../lib/mentoring-forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/mentor';
import styles from './mentor.module.css';

export async function loader({ context }: Route.LoaderArgs) {
  const [{ mentor }, relations, steps] = await Promise.all([
    get<{ readonly mentor: Mentor | null }>(context, '/api/mentoring/me'),
    readRelations(context, 'mentor'),
    getIfThere<{ readonly hasProfile: boolean }>(context, '/api/people/me/next-steps'),
  ]);
  return { mentor, hasProfile: steps?.hasProfile ?? true, ...relations };
}

export const action = async ({ request, params, context }: Route.ActionArgs) => answerForm(context, await request.formData(), `/${params.lang}/mentor`);

export default function MentorPage({ loaderData: { mentor, hasProfile, proposals, mentorships, names, firms }, actionData }: Route.ComponentProps) {
  const t = useTexts('mentoring');
  const lang = useLang();
  const say = useTexts('followup');
  const outbox = useOutbox();
  const mine = firms.filter(({ as, state }) => as === 'mentor' && state !== 'closed');
  useKeptPages([`/${lang}/mentor`, ...mine.map(({ mentorshipId }) => `/${lang}/mentor/report/${mentorshipId}`)]);
  const open = proposals.filter(({ state }) => state === 'proposed');
  const taken = proposals.filter(({ state }) => state === 'taken');
  const answered = proposals.filter(({ state }) => state === 'declined' || state === 'superseded' || state === 'expired');
  return (
    <Page title={t('pages.mentor.title')} problem={actionData?.problem} labelOf={(path) => t(`fields.${path}`)}>
      <OutboxLine {...outbox} />
      <Now firms={mine} mentor={mentor} hasProfile={hasProfile} waiting={open.length} />
      {open.length > 0 && (
        <Section title={t('pages.mentorProposals')} id="proposals">
          <CardList items={open} itemKey={({ id }) => id}>
            {(proposal) => <Open proposal={proposal} names={names} state={actionData} />}
          </CardList>
        </Section>
      )}
      {taken.length > 0 && (
        <CardList items={taken} itemKey={({ id }) => id}>
          {(proposal) => <ProposalCard proposal={proposal} names={names} />}
        </CardList>
      )}
      {mentor && (
        <Section title={t('pages.mentorships')} id="mentorships">
          {mentorships.length > 0 ? (
            <CardList items={mentorships} itemKey={({ id }) => id}>
              {(mentorship) => <MentorshipCard mentorship={mentorship} firm={firms.find(({ mentorshipId }) => mentorshipId === mentorship.id)} />}
            </CardList>
          ) : (
            <EmptyState icon="mentor" title={t('pages.emptyMentorships')}>
              {t('pages.mentor.empty_body')}
            </EmptyState>
          )}
        </Section>
      )}
      {mentorships.length > 0 && (
        <p>
          <ButtonLink to={`/${lang}/calendar`} kind="soft" icon="calendar">
            {say('pages.in_calendar')}
          </ButtonLink>
        </p>
      )}
      {mentor && <Offered mentor={mentor} names={names} />}
      {answered.length > 0 && <Answered proposals={answered} />}
    </Page>
  );
}

/** Where the mentor stands: the one next thing, or who acts now. */
function Now({ mentor, hasProfile, waiting, firms }: { readonly firms: readonly Firm[]; readonly mentor: Mentor | null; readonly hasProfile: boolean; readonly waiting: number }) {
  const t = useTexts('mentoring');
  const say = useTexts('followup');
  const lang = useLang();
  if (!hasProfile) {
    return (
      <NextStep icon="person" title={t('pages.mentor.profile_first')} action={<ButtonLink to={`/${lang}/profile`}>{t('pages.mentor.to_profile')}</ButtonLink>}>
        {t('pages.mentor.profile_first_body')}
      </NextStep>
    );
  }
  if (!mentor) {
    return (
      <NextStep icon="mentor" title={t('pages.mentor.offer')} action={<ButtonLink to={`/${lang}/mentor/profile`}>{t('pages.mentor.to_offer')}</ButtonLink>}>
        {t('pages.mentor.offer_body')}
      </NextStep>
    );
  }
  if (waiting > 0) {
    return (
      <NextStep title={t('pages.mentor.answer', { count: waiting })} action={<ButtonLink to="#proposals">{t('pages.mentor.to_proposals')}</ButtonLink>}>
        {t('pages.mentor.answer_body')}
      </NextStep>
    );
  }
  const untold = firms.find((firm) => firm.untold) ?? firms.find((firm) => firm.due?.late);
  if (untold) {
    return (
      <NextStep
        icon="file"
        title={say('report.of', { name: isolated(nameIn(untold.founderName, lang)) })}
        action={
          <ButtonLink to={`/${lang}/mentor/report/${untold.mentorshipId}`} reload>
            {say('pages.write')}
          </ButtonLink>
        }
      >
        {say('report.lead')}
      </NextStep>
    );
  }
  const kind = mentor.state === 'active' && mentor.load >= mentor.capacity ? 'full' : mentor.state;
  return (
    <NextStep kind={kind === 'ended' ? 'done' : 'wait'} title={t(`pages.mentor.now.${kind}`)}>
      {t(`pages.mentor.then.${kind}`)}
    </NextStep>
  );
}

function Open({ proposal, names, state }: { readonly proposal: Proposal; readonly names: Names; readonly state: FormState | undefined }) {
  const t = useTexts('mentoring');
  const may = (move: string): boolean => proposal.allowedMoves.includes(move);
  const decline = `decline.${proposal.id}`;
  return (
    <ProposalCard proposal={proposal} names={names}>
      <div className={styles.answers}>
        {may('accept') && (
          <ApiForm name={`accept.${proposal.id}`} state={state} arrange="row">
            <SubmitButton>{t('moves.accept')}</SubmitButton>
          </ApiForm>
        )}
        {may('decline') && (
          <details className={styles.decline} open={state?.form === decline}>
            <summary>{t('moves.decline')}</summary>
            <ApiForm name={decline} state={state}>
              <TextArea name="reason" label={t('fields.reason')} help={t('help.reason')} rows={2} maxLength={300} optional />
              <SubmitButton kind="soft">{t('moves.decline')}</SubmitButton>
            </ApiForm>
          </details>
        )}
      </div>
    </ProposalCard>
  );
}

function Offered({ mentor, names }: { readonly mentor: Mentor; readonly names: Names }) {
  const t = useTexts('mentoring');
  const lang = useLang();
  const words = (codes: readonly string[], prefix: string): string =>
    listIn(
      codes.map((code) => t(`${prefix}.${code}`)),
      lang,
    );
  const sectors = mentor.sectors.map((code) => inLang(names.sectors.find((one) => one.code === code)?.label, lang) || code);
  return (
    <Section title={t('pages.profile')} id="profile">
      <Card>
        <Facts
          facts={[
            { label: t('fields.state'), value: t(`states.mentor.${mentor.state}`) },
            { label: t('fields.load'), value: <bdi>{t('load', { load: mentor.load, capacity: mentor.capacity })}</bdi> },
            { label: t('fields.headline'), value: mentor.headline },
            { label: t('fields.sectors'), value: listIn(sectors, lang) },
            { label: t('fields.functions'), value: words(mentor.functions, 'functions') },
            { label: t('fields.slots'), value: mentor.slots.length > 0 && words(mentor.slots, 'slots') },
            { label: t('fields.stages'), value: mentor.stages.length > 0 ? words(mentor.stages, 'stages') : t('pages.mentor.any_stage') },
            { label: t('fields.reachKm'), value: <bdi>{mentor.reachKm}</bdi> },
            { label: t('pages.mentor.online'), value: t(mentor.online ? 'pages.mentor.yes' : 'pages.mentor.no') },
          ]}
        />
      </Card>
      <div>
        <ButtonLink to={`/${lang}/mentor/profile`} kind="soft">
          {t('pages.mentor.change')}
        </ButtonLink>
      </div>
    </Section>
  );
}

function Answered({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const t = useTexts('mentoring');
  return (
    <details className={styles.decline}>
      <summary>{t('pages.mentor.answered', { count: proposals.length })}</summary>
      <ul className={styles.answered}>
        {proposals.map(({ id, founder, state }) => (
          <li key={id}>
            <strong dir="auto">{founder.project}</strong> {t(`states.proposal.${state}.mentor`)}
          </li>
        ))}
      </ul>
    </details>
  );
}

// A founder reads which mentors were found and why, and plans meetings with the one who accepted.
import { Fragment } from 'react';
import { ButtonLink } from '../../components/button-link';
import { CardList } from '../../components/card-list';
import { EmptyState } from '../../components/empty-state';
import { FinalMove } from '../../components/final-move';
import { MentorshipCard } from '../../components/mentorship-card';
import { NextStep } from '../../components/next-step';
import { Page, Section } from '../../components/page';
import { ProposalCard } from '../../components/proposal-card';
import { MoveButton } from '../../components/submit-button';
import { nameIn } from '../../lib/format';
import { readRelations } from '../../lib/mentoring';
import { answerForm } from '../../lib/mentoring-forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/my-mentor';

export const loader = ({ context }: Route.LoaderArgs) => readRelations(context, 'founder');

export const action = async ({ request, params, context }: Route.ActionArgs) => answerForm(context, await request.formData(), `/${params.lang}/my/mentor`);

export default function MyMentor({ loaderData: { proposals, mentorships, names, firms }, actionData }: Route.ComponentProps) {
  const t = useTexts('mentoring');
  const say = useTexts('followup');
  const founders = useTexts('founders');
  const lang = useLang();
  const active = mentorships.find(({ state }) => state === 'active');
  const agreed = mentorships.find(({ toSign }) => toSign);
  const signed = mentorships.find(({ state, toSign }) => state === 'accepted' && !toSign);
  const running = mentorships.some(({ state }) => state !== 'closed');
  const open = proposals.filter(({ state }) => state === 'proposed');
  const taken = proposals.filter(({ state }) => state === 'taken');
  const met = active?.meetings.some(({ state, over }) => state === 'planned' && !over);
  return (
    <Page title={t('pages.myMentor')} back={{ to: `/${lang}/my`, label: t('pages.founder.back') }} problem={actionData?.problem} labelOf={(path) => t(`fields.${path}`)}>
      {active && (
        <NextStep
          kind={met ? 'wait' : 'act'}
          icon={met ? 'calendar' : 'mentor'}
          title={t(met ? 'pages.founder.next_meeting' : 'pages.founder.plan_first', { name: nameIn(active.mentorName, lang) })}
          action={met ? undefined : <ButtonLink to={`/${lang}/mentorships/${active.id}/book`}>{t('moves.plan')}</ButtonLink>}
        >
          {t('pages.founder.free')}
        </NextStep>
      )}
      {agreed && (
        <NextStep
          icon="file"
          title={t('pages.founder.sign_first', { name: nameIn(agreed.mentorName, lang) })}
          action={<ButtonLink to={`/${lang}/my/charters/${agreed.id}`}>{t('charter.pages.read')}</ButtonLink>}
        >
          {t('charter.pages.to_sign_body')}
        </NextStep>
      )}
      {signed && (
        <NextStep kind="wait" title={t('charter.pages.waiting')}>
          {t('charter.pages.others_sign')}
        </NextStep>
      )}
      {taken.map((proposal) => (
        <Fragment key={proposal.id}>
          <NextStep icon="mentor" title={t('pages.founder.confirm_title', { name: nameIn(proposal.mentor.name, lang) })}>
            {t('pages.founder.confirm_body')}
          </NextStep>
          <ProposalCard proposal={proposal} names={names}>
            <MoveButton move={`confirm.${proposal.id}`}>{t('moves.confirm')}</MoveButton>
            <MoveButton move={`decline.${proposal.id}`} kind="soft">
              {t('moves.decline')}
            </MoveButton>
          </ProposalCard>
        </Fragment>
      ))}
      {!running && taken.length === 0 && open.length > 0 && (
        <NextStep kind="wait" title={t('pages.founder.waiting', { count: open.length })}>
          {t('pages.founder.waiting_body')}
        </NextStep>
      )}
      {running && (
        <p>
          <ButtonLink to={`/${lang}/my/file`} kind="soft" icon="person">
            {founders('pages.file.title')}
          </ButtonLink>
        </p>
      )}
      {mentorships.length > 0 && (
        <Section title={t('pages.founder.with_me')} id="mentorships">
          <CardList items={mentorships} itemKey={({ id }) => id}>
            {(mentorship) => (
              <>
                <MentorshipCard mentorship={mentorship} firm={firms.find(({ mentorshipId }) => mentorshipId === mentorship.id)} />
                {mentorship.state !== 'closed' && (
                  <FinalMove move={`replace.${mentorship.id}`} label={t('moves.replace')}>
                    {t('pages.founder.replace_note', { name: nameIn(mentorship.mentorName, lang) })}
                  </FinalMove>
                )}
              </>
            )}
          </CardList>
          <p>
            <ButtonLink to={`/${lang}/calendar`} kind="soft" icon="calendar">
              {say('pages.in_calendar')}
            </ButtonLink>
          </p>
        </Section>
      )}
      {open.length > 0 && (
        <Section title={t('pages.proposals')} id="proposals">
          <CardList items={open} itemKey={({ id }) => id}>
            {(proposal) => <ProposalCard proposal={proposal} names={names} />}
          </CardList>
        </Section>
      )}
      {mentorships.length === 0 && open.length === 0 && taken.length === 0 && (
        <EmptyState icon="mentor" title={t('pages.founder.none')} action={<ButtonLink to={`/${lang}/loan`}>{t('pages.founder.to_loan')}</ButtonLink>}>
          {t('pages.emptyProposalsFounder')}
        </EmptyState>
      )}
    </Page>
  );
}

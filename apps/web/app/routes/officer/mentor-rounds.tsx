// Firms that need a mentor with what is known of their need, and the rounds so far; the officer tries one.
import { ButtonLink } from '../../components/button-link';
import { CardList } from '../../components/card-list';
import { EmptyState } from '../../components/empty-state';
import { NextStep } from '../../components/next-step';
import { Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { MoveButton } from '../../components/submit-button';
import { Moment } from '../../components/values';
import { done, get, post } from '../../lib/api';
import { nameIn } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { type Need, type RoundLine, stageTones, stateTones } from '../../lib/mentor-rounds';
import type { Listed } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/mentor-rounds';
import styles from './offers.module.css';

export async function loader({ context }: Route.LoaderArgs) {
  const [needs, rounds] = await Promise.all([get<Listed<Need>>(context, '/api/mentoring/needs'), get<Listed<RoundLine>>(context, '/api/mentoring/rounds')]);
  return { needs: needs.items, rounds: rounds.items };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, '/api/mentoring/rounds', {}, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  const { id } = reply.data as { readonly id: string };
  return done(reply, `/${params.lang}/officer/mentor-rounds/${id}`, 'mentoring.round_tried');
}

export default function MentorRounds({ loaderData: { needs, rounds }, actionData }: Route.ComponentProps) {
  const t = useTexts('mentoring');
  const lang = useLang();
  const looking = needs.filter(({ stage }) => stage === 'looking').length;
  return (
    <Page title={t('pages.rounds.title')} lead={t('pages.rounds.lead')} back={{ to: `/${lang}/officer/mentors`, label: t('pages.mentors') }} problem={actionData?.problem}>
      {looking > 0 ? (
        <NextStep icon="mentor" title={t('pages.rounds.looking', { count: looking })} action={<MoveButton move="try">{t('moves.try')}</MoveButton>} />
      ) : (
        <NextStep kind="done" title={t('pages.rounds.none_looking')}>
          {t('pages.rounds.none_body')}
        </NextStep>
      )}
      {needs.length > 0 && (
        <Section title={t('pages.rounds.needs')}>
          <CardList items={needs} itemKey={({ loanId }) => loanId} tiles>
            {(need) => (
              <article className={styles.card}>
                <div>
                  <StatusBadge tone={stageTones[need.stage]}>{t(`pages.rounds.stage.${need.stage}`)}</StatusBadge>
                  <h3>
                    <span dir="auto">{nameIn(need.name, lang)}</span>
                  </h3>
                  <p>
                    <span dir="auto">{need.project}</span>
                  </p>
                  <p>{t(need.told ? 'pages.rounds.told' : 'pages.rounds.untold')}</p>
                </div>
                {need.stage !== 'mentored' && (
                  <div className={styles.moves}>
                    <ButtonLink to={`/${lang}/officer/mentor-needs/${need.loanId}`} kind="soft">
                      {t('pages.rounds.tell')}
                    </ButtonLink>
                  </div>
                )}
              </article>
            )}
          </CardList>
        </Section>
      )}
      <Section title={t('pages.rounds.past')}>
        {rounds.length > 0 ? (
          <CardList items={rounds} itemKey={({ id }) => id}>
            {(round) => (
              <article className={styles.card}>
                <div>
                  <StatusBadge tone={stateTones[round.state]}>{t(`states.round.${round.state}`)}</StatusBadge>
                  <h3>
                    <a href={`/${lang}/officer/mentor-rounds/${round.id}`}>
                      <Moment value={round.madeAt} />
                    </a>
                  </h3>
                  <p>{t('pages.rounds.line', { pairs: round.pairs, unmatched: round.unmatched })}</p>
                </div>
              </article>
            )}
          </CardList>
        ) : (
          <EmptyState icon="mentor" title={t('pages.rounds.no_rounds')}>
            {t('pages.rounds.lead')}
          </EmptyState>
        )}
      </Section>
    </Page>
  );
}

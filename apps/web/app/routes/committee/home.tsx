// The member's page: the next session, its files, what still waits for my voice; then the sessions of before.
import { CardList } from '../../components/card-list';
import { ButtonLink } from '../../components/button-link';
import { NextStep } from '../../components/next-step';
import { Page, Section } from '../../components/page';
import { MoveButton } from '../../components/submit-button';
import styles from '../../committee/committee.module.css';
import { PaperLink } from '../../committee/paper-link';
import { Agenda, SessionCard, SessionStanding, WhenAndWhere } from '../../committee/session-parts';
import type { MySeat, SessionLine, SessionView } from '../../committee/views';
import { done, get, post } from '../../lib/api';
import { day } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/home';

export async function loader({ context }: Route.LoaderArgs) {
  const [mine, list] = await Promise.all([get<MySeat>(context, '/api/loans/committee/seat'), get<Paged<SessionLine>>(context, '/api/loans/committee/sessions?pageSize=20')]);
  const ahead = [...list.items].reverse().filter(({ state }) => state === 'planned' || state === 'open');
  const next = ahead.find(({ state }) => state === 'open') ?? ahead[0];
  const session = next && (await get<SessionView>(context, `/api/loans/committee/sessions/${next.id}`));
  return { mine, session, past: list.items.filter(({ id }) => id !== next?.id) };
}

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, '/api/loans/committee/seat/pledge', {}, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/committee`, 'committee.pledged');
}

export default function CommitteeHome({ loaderData: { mine, session, past }, actionData }: Route.ComponentProps) {
  const t = useTexts('committee');
  const lang = useLang();
  const { seat } = mine;
  const waiting = session?.items.filter(({ state, mine: done }) => (state === 'planned' || state === 'heard') && done === false) ?? [];
  const first = waiting[0];
  return (
    <Page
      title={t('pages.home.title')}
      problem={actionData?.problem}
      actions={
        seat && (
          <ButtonLink to={`/${lang}/committee/seat`} kind="soft">
            {t('pages.seat.title')}
          </ButtonLink>
        )
      }
    >
      {!seat ? (
        <NextStep kind="wait" title={t('pages.home.no_seat')}>
          {t('pages.home.no_seat_body')}
        </NextStep>
      ) : !seat.pledgedAt ? (
        <NextStep icon="lock" title={t('pages.home.pledge')} action={<MoveButton move="pledge">{t('moves.pledge')}</MoveButton>}>
          {t('pages.seat.pledge_text')}
        </NextStep>
      ) : !session ? (
        <NextStep kind="wait" title={t('pages.home.none')}>
          {t('pages.home.none_body')}
        </NextStep>
      ) : first && session.readable ? (
        <NextStep
          icon="hands"
          title={t('pages.home.waiting', { count: waiting.length })}
          action={<ButtonLink to={`/${lang}/committee/items/${first.id}`}>{t('pages.home.open_first')}</ButtonLink>}
        >
          <WhenAndWhere session={session} />
        </NextStep>
      ) : (
        <NextStep kind={session.readable ? 'done' : 'wait'} title={t(session.readable ? 'pages.home.all_done' : 'pages.home.not_yet', { day: day(session.readFrom, lang) })}>
          <WhenAndWhere session={session} />
        </NextStep>
      )}
      {seat && session && (
        <>
          <div className={styles.head}>
            <SessionStanding session={session} />
            {session.readable && session.items.length > 0 && <PaperLink path={`sessions/${session.id}/pack`}>{t('moves.read_pack')}</PaperLink>}
          </div>
          <Agenda items={session.items} title={t('pages.agenda')} to={session.readable ? ({ id }) => `/${lang}/committee/items/${id}` : undefined} />
        </>
      )}
      {seat && seat.chair !== 'member' && (
        <p>
          <ButtonLink to={`/${lang}/committee/reservations`} kind="soft">
            {t('pages.reservations.title')}
          </ButtonLink>
        </p>
      )}
      {past.length > 0 && (
        <Section title={t('pages.past')}>
          <CardList items={past} itemKey={({ id }) => id}>
            {(one) => <SessionCard session={one} to={`/${lang}/committee/sessions/${one.id}`} />}
          </CardList>
        </Section>
      )}
    </Page>
  );
}

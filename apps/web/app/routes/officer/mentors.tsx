// Mentors for the officer: candidates to call first, then who follows how many firms.
import { data } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { CardList } from '../../components/card-list';
import { EmptyState } from '../../components/empty-state';
import { Facts } from '../../components/facts';
import { FilterLinks } from '../../components/filter-links';
import { FinalMove } from '../../components/final-move';
import { Page } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { MoveButton } from '../../components/submit-button';
import { Day, Phone, Reference } from '../../components/values';
import { done, get, post } from '../../lib/api';
import { inLang, listIn, nameIn } from '../../lib/format';
import { formIn, isRefused, readForm, refused } from '../../lib/forms';
import type { FullName, Mentor } from '../../lib/mentoring';
import { type Coded, type Listed, queryOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/mentors';
import styles from './offers.module.css';

interface Line extends Mentor {
  readonly name: FullName;
  readonly contact: { readonly email: string | null; readonly phone: string | null };
  readonly allowedMoves: readonly ('interview' | 'train' | 'activate' | 'pause' | 'end')[];
}
const states = ['candidate', 'interviewed', 'trained', 'active', 'paused', 'ended'] as const;
const tones = { candidate: 'act', interviewed: 'act', trained: 'act', active: 'good', paused: 'wait', ended: 'calm' } as const;
const target: Readonly<Record<string, string>> = { interview: 'interviewed', train: 'trained', activate: 'active', pause: 'paused', end: 'ended' };

export async function loader({ request, context }: Route.LoaderArgs) {
  const state = states.find((one) => one === new URL(request.url).searchParams.get('state')) ?? '';
  const [mentors, sectors] = await Promise.all([get<Listed<Line>>(context, `/api/mentoring/mentors${queryOf({ state })}`), get<Listed<Coded>>(context, '/api/references/sectors')]);
  return { mentors: mentors.items, sectors: sectors.items, state };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const [move, id] = [formIn(form), String(form.get('mentor'))];
  if (!Object.hasOwn(target, move) || !/^[\da-f-]{36}$/.test(id)) throw data(null, { status: 404 });
  const sent = readForm(form);
  const reply = await post(context, `/api/mentoring/mentors/${id}/state`, { state: target[move] }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/officer/mentors`, 'mentoring.state_changed');
}

export default function Mentors({ loaderData: { mentors, sectors, state }, actionData }: Route.ComponentProps) {
  const t = useTexts('mentoring');
  const lang = useLang();
  const links = ['', ...states].map((one) => ({
    to: `/${lang}/officer/mentors${queryOf({ state: one })}`,
    label: one === '' ? t('pages.officer.all') : t(`states.mentor.${one}`),
    current: one === state,
  }));
  return (
    <Page title={t('pages.mentors')} lead={t('pages.officer.lead')} problem={actionData?.problem}>
      <p>
        <ButtonLink to={`/${lang}/officer/mentor-rounds`}>{t('pages.rounds.title')}</ButtonLink>{' '}
        <ButtonLink to={`/${lang}/officer/charters`} kind="soft">
          {t('charter.pages.list')}
        </ButtonLink>
      </p>
      <FilterLinks name={t('pages.officer.by_state')} links={links} />
      {mentors.length > 0 ? (
        <CardList items={mentors} itemKey={({ id }) => id} tiles>
          {(mentor) => <MentorLine mentor={mentor} sectors={sectors} />}
        </CardList>
      ) : (
        <EmptyState icon="mentor" title={t('pages.emptyMentors')}>
          {t('pages.officer.empty_body')}
        </EmptyState>
      )}
    </Page>
  );
}

function MentorLine({ mentor, sectors }: { readonly mentor: Line; readonly sectors: readonly Coded[] }) {
  const t = useTexts('mentoring');
  const lang = useLang();
  const { phone, email } = mentor.contact;
  return (
    <article className={styles.card}>
      <div>
        <StatusBadge tone={tones[mentor.state]}>{t(`states.mentor.${mentor.state}`)}</StatusBadge>
        <h2>
          <span dir="auto">{nameIn(mentor.name, lang)}</span>
        </h2>
        {mentor.headline && (
          <p>
            <span dir="auto">{mentor.headline}</span>
          </p>
        )}
      </div>
      <Facts
        facts={[
          { label: t('fields.load'), value: <bdi>{t('load', { load: mentor.load, capacity: mentor.capacity })}</bdi> },
          {
            label: t('pages.officer.sectors'),
            value: listIn(
              mentor.sectors.map((code) => inLang(sectors.find((one) => one.code === code)?.label, lang) || code),
              lang,
            ),
          },
          {
            label: t('pages.officer.functions'),
            value: listIn(
              mentor.functions.map((name) => t(`functions.${name}`)),
              lang,
            ),
          },
          { label: t('pages.mentor.interviewed'), value: mentor.interviewedOn && <Day value={mentor.interviewedOn} /> },
          { label: t('pages.mentor.trained'), value: mentor.trainedOn && <Day value={mentor.trainedOn} /> },
          { label: t('pages.mentor.pledge'), value: mentor.charterOn && <Day value={mentor.charterOn} /> },
          { label: t('pages.officer.phone'), value: phone && <Phone value={phone} /> },
          { label: t('pages.officer.email'), value: email && <Reference value={email} /> },
        ]}
      />
      <div className={styles.moves}>
        {(['interview', 'train', 'activate', 'pause'] as const)
          .filter((move) => mentor.allowedMoves.includes(move))
          .map((move) => (
            <MoveButton key={move} move={move} fields={{ mentor: mentor.id }} kind="soft">
              {t(`moves.${move}`)}
            </MoveButton>
          ))}
        {mentor.allowedMoves.includes('end') && (
          <FinalMove move="end" fields={{ mentor: mentor.id }} label={t('moves.end')}>
            {t('pages.officer.end_note')}
          </FinalMove>
        )}
      </div>
    </article>
  );
}

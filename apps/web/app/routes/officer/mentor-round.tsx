// One round: the pairs with their points, who stays without and why, what to ask for, how groups fare; published or thrown away.
import { data } from 'react-router';
import { DataTable } from '../../components/data-table';
import { FinalMove } from '../../components/final-move';
import { NextStep } from '../../components/next-step';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { MoveButton } from '../../components/submit-button';
import { done, get, post } from '../../lib/api';
import { inLang, listIn, nameIn, townDay } from '../../lib/format';
import { formIn, isRefused, readForm, refused } from '../../lib/forms';
import { type Group, type Round, stateTones } from '../../lib/mentor-rounds';
import type { Coded, Listed } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/mentor-round';

export async function loader({ params, context }: Route.LoaderArgs) {
  const [round, communes] = await Promise.all([get<Round>(context, `/api/mentoring/rounds/${params.id}`), get<Listed<Coded>>(context, '/api/references/communes')]);
  return { round, places: communes.items.filter(({ code }) => round.byPlace.some(({ group }) => group === code)) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const move = formIn(form);
  if (move !== 'publish' && move !== 'discard') throw data(null, { status: 404 });
  const sent = readForm(form);
  const reply = await post(context, `/api/mentoring/rounds/${params.id}/${move}`, {}, sent.key);
  return isRefused(reply)
    ? refused(reply, sent)
    : done(reply, `/${params.lang}/officer/mentor-rounds`, move === 'publish' ? 'mentoring.round_published' : 'mentoring.round_discarded');
}

export default function MentorRound({ loaderData: { round, places }, actionData }: Route.ComponentProps) {
  const t = useTexts('mentoring');
  const lang = useLang();
  const { stable } = round;
  return (
    <Page title={t('pages.rounds.of', { day: townDay(round.madeAt) })} back={{ to: `/${lang}/officer/mentor-rounds`, label: t('pages.rounds.back') }} problem={actionData?.problem}>
      <p>
        <StatusBadge tone={stateTones[round.state]}>{t(`states.round.${round.state}`)}</StatusBadge>
      </p>
      {round.allowedMoves.includes('publish') && (
        <NextStep title={t('pages.rounds.draft_next')} action={<MoveButton move="publish">{t('moves.publish')}</MoveButton>}>
          {t('pages.rounds.draft_body')}
        </NextStep>
      )}
      <Section title={t('pages.rounds.pairs')}>
        <Pairs round={round} />
        <Card>
          {round.proven && <p>{t('pages.rounds.proven', { total: round.total })}</p>}
          <p>{t('pages.rounds.stable', { total: stable.total, price: stable.price, blocking: stable.blockingPairs })}</p>
        </Card>
      </Section>
      <Without round={round} />
      {round.unknown.length > 0 && (
        <Section title={t('pages.rounds.unknown')}>
          <Card>
            <p>{t('pages.rounds.unknown_body')}</p>
            <ul>
              {round.unknown.map(({ fact, name }) => (
                <li key={`${fact} ${name.latin} ${name.ar}`}>
                  <span dir="auto">{nameIn(name, lang)}</span>: {t(`blocks.${fact}`)}
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
      <Section title={t('pages.rounds.fairness')}>
        <Groups groups={round.bySex} nameOf={(group) => t(`pages.rounds.sex.${group}`)} caption={t('pages.rounds.group')} />
        <Groups
          groups={round.byPlace}
          nameOf={(group) => inLang(places.find(({ code }) => code === group)?.label, lang) || t('pages.rounds.sex.unknown')}
          caption={t('pages.rounds.place')}
        />
      </Section>
      <Section title={t('pages.rounds.exposure')}>
        <Exposure round={round} />
      </Section>
      {round.allowedMoves.includes('discard') && (
        <FinalMove move="discard" label={t('moves.discard')}>
          {t('pages.rounds.discard_note')}
        </FinalMove>
      )}
    </Page>
  );
}

function Pairs({ round }: { readonly round: Round }) {
  const t = useTexts('mentoring');
  const lang = useLang();
  return (
    <DataTable
      caption={t('pages.rounds.pairs')}
      rows={round.matched}
      rowKey={({ firm }) => firm.loanId}
      columns={[
        { key: 'firm', title: t('fields.founder'), head: true, cell: ({ firm }) => <span dir="auto">{nameIn(firm.name, lang)}</span> },
        { key: 'project', title: t('fields.project'), cell: ({ firm }) => <span dir="auto">{firm.project}</span> },
        { key: 'mentor', title: t('fields.mentor'), cell: ({ mentor }) => <span dir="auto">{nameIn(mentor.name, lang)}</span> },
        {
          key: 'score',
          title: t('pages.why'),
          cell: ({ score, parts }) => (
            <details>
              <summary>
                <bdi>{t('score', { score })}</bdi>
              </summary>
              {listIn(
                Object.entries(parts).map(([part, points]) => `${t(`reasons.${part}`)} ${points}`),
                lang,
              )}
            </details>
          ),
        },
      ]}
    />
  );
}

function Without({ round }: { readonly round: Round }) {
  const t = useTexts('mentoring');
  const lang = useLang();
  return (
    <Section title={t('pages.rounds.without')}>
      <Card>
        {round.without.length === 0 && <p>{t('pages.rounds.everybody')}</p>}
        {round.without.map(({ firm, full, blocks }) => (
          <div key={firm.loanId}>
            <h3>
              <span dir="auto">{nameIn(firm.name, lang)}</span>
            </h3>
            {full.length > 0 && (
              <p>
                {t('pages.rounds.full', {
                  names: listIn(
                    full.map(({ name }) => nameIn(name, lang)),
                    lang,
                  ),
                })}
              </p>
            )}
            <ul>
              {blocks.map(({ code, mentors }) => (
                <li key={code}>
                  {t(`blocks.${code}`)}: <bdi>{mentors}</bdi>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Card>
    </Section>
  );
}

function Groups({ groups, nameOf, caption }: { readonly groups: readonly Group[]; readonly nameOf: (group: string) => string; readonly caption: string }) {
  const t = useTexts('mentoring');
  return (
    <DataTable
      caption={caption}
      rows={groups}
      rowKey={({ group }) => group}
      columns={[
        { key: 'group', title: caption, head: true, cell: ({ group }) => nameOf(group) },
        { key: 'firms', title: t('pages.rounds.firms'), number: true, cell: ({ firms }) => firms },
        { key: 'given', title: t('pages.rounds.given'), number: true, cell: ({ given }) => given },
        { key: 'mean', title: t('pages.rounds.mean'), number: true, cell: ({ meanScore }) => meanScore ?? '–' },
      ]}
    />
  );
}

function Exposure({ round }: { readonly round: Round }) {
  const t = useTexts('mentoring');
  const lang = useLang();
  return (
    <DataTable
      caption={t('pages.rounds.exposure')}
      rows={round.exposure}
      rowKey={({ mentor }) => mentor.mentorId}
      columns={[
        { key: 'mentor', title: t('fields.mentor'), head: true, cell: ({ mentor }) => <span dir="auto">{nameIn(mentor.name, lang)}</span> },
        { key: 'fits', title: t('pages.rounds.fits'), number: true, cell: ({ fits }) => fits },
        { key: 'given', title: t('pages.rounds.given'), number: true, cell: ({ given, places }) => <bdi>{t('load', { load: given, capacity: places })}</bdi> },
        { key: 'price', title: t('pages.rounds.price'), number: true, cell: ({ price }) => price },
      ]}
    />
  );
}

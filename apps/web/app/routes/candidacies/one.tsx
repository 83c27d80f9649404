// One of my candidacies: where it stands, what to do, what was answered, its way, and near offers when it is over.
import { data } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { CardList } from '../../components/card-list';
import { Facts } from '../../components/facts';
import { FinalMove } from '../../components/final-move';
import { NextStep } from '../../components/next-step';
import { OfferCard } from '../../components/offer-card';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { Steps } from '../../components/steps';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { TextArea } from '../../components/text-field';
import { Day, Moment } from '../../components/values';
import { done, get, post } from '../../lib/api';
import { candidacyTone, isOver, type MyWholeCandidacy } from '../../lib/candidacies';
import { inLang, listIn } from '../../lib/format';
import { formIn, type FormState, isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/one';
import { Reason } from './answers';
import styles from './candidate.module.css';

const moves: readonly string[] = ['withdraw', 'decline', 'enrol', 'drop', 'outcome'];
const answers = { job: ['kept', 'left'], training: ['working', 'own_business', 'studying', 'looking'] } as const;
const dropReasons = ['work_found', 'distance', 'money', 'health', 'family', 'too_hard', 'not_suited', 'other'];

export const loader = ({ params, context }: Route.LoaderArgs) => get<MyWholeCandidacy>(context, `/api/candidacies/${params.id}`);

export async function action({ request, params, context }: Route.ActionArgs): Promise<Response | ReturnType<typeof data<FormState>>> {
  const form = await request.formData();
  const move = formIn(form);
  if (!moves.includes(move)) throw data(null, { status: 404 });
  const sent = readForm(form, { numbers: ['months'] });
  const reply = await post(context, `/api/candidacies/${params.id}/${move}`, sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/candidacies/${params.id}`, `candidacies.${move}`);
}

export default function MyOne({ loaderData: one, actionData }: Route.ComponentProps) {
  const t = useTexts('candidacies');
  const lang = useLang();
  const { offer, kind, state } = one;
  return (
    <Page
      title={offer.title}
      above={<StatusBadge tone={candidacyTone(state)}>{t(`states.${kind}.${state}.candidate`)}</StatusBadge>}
      lead={<span dir="auto">{offer.employerName || inLang(offer.organisation?.name, lang)}</span>}
      back={{ to: `/${lang}/candidacies`, label: t('pages.one.back') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
      width="text"
    >
      <Question one={one} />
      <Now one={one} />
      <Answer one={one} />
      {one.near.length > 0 && (
        <Section title={t('pages.one.near')}>
          <CardList items={one.near} itemKey={({ id }) => id}>
            {(near) => <OfferCard offer={near} />}
          </CardList>
        </Section>
      )}
      <Section title={t('pages.one.steps')}>
        <Card>
          <Way one={one} />
        </Card>
      </Section>
      {one.state !== 'suggested' && <Sent one={one} />}
      {one.allowedMoves.includes('decline') && (
        <MoveButton move="decline" kind="soft">
          {t('moves.decline')}
        </MoveButton>
      )}
      {one.allowedMoves.includes('drop') && <Drop state={actionData} />}
      {one.allowedMoves.includes('withdraw') && (
        <FinalMove move="withdraw" label={t('moves.withdraw')}>
          {t('pages.one.withdraw_body')}
        </FinalMove>
      )}
    </Page>
  );
}

/** Where it stands in a sentence, and the one thing to do. */
function Now({ one: { offer, state } }: { readonly one: MyWholeCandidacy }) {
  const t = useTexts('candidacies');
  const lang = useLang();
  const act = ['suggested', 'interview', 'offered', 'selected'].includes(state);
  const others = ['rejected', 'offer_closed', 'no_news', 'left', 'dropped'].includes(state);
  const again = state === 'withdrawn';
  return (
    <NextStep
      kind={act ? 'act' : isOver(state) ? 'done' : 'wait'}
      icon={isOver(state) ? 'info' : undefined}
      title={t(`now.${state}.title`)}
      action={
        state === 'suggested' ? (
          <ButtonLink to={`/${lang}/offers/${offer.id}`}>{t('pages.one.see_suggestion')}</ButtonLink>
        ) : state === 'selected' ? (
          <MoveButton move="enrol">{t('moves.enrol')}</MoveButton>
        ) : others ? (
          <ButtonLink to={`/${lang}/matches`}>{t('pages.mine.to_matches')}</ButtonLink>
        ) : (
          again && (
            <ButtonLink to={`/${lang}/offers/${offer.id}`} kind="soft">
              {t('pages.one.see_offer')}
            </ButtonLink>
          )
        )
      }
    >
      {t(`now.${state}.body`)}
    </NextStep>
  );
}

/** What became of it: one tap. */
function Question({ one: { kind, asked } }: { readonly one: MyWholeCandidacy }) {
  const t = useTexts('candidacies');
  if (asked === null) return null;
  return (
    <NextStep
      icon="check"
      title={t(`asked.${kind}`, { count: asked })}
      action={
        <div className={styles.taps}>
          {answers[kind].map((answer) => (
            <MoveButton key={answer} move="outcome" fields={{ months: String(asked), answer }} kind="soft">
              {t(`outcomes.${answer}`)}
            </MoveButton>
          ))}
        </div>
      }
    >
      {t('pages.one.asked_body')}
    </NextStep>
  );
}

/** Leaving a training before its end, with the reason. */
function Drop({ state }: { readonly state: FormState | undefined }) {
  const t = useTexts('candidacies');
  return (
    <details className={styles.answer} open={state?.form === 'drop'}>
      <summary>{t('moves.drop')}</summary>
      <p>{t('pages.one.drop_body')}</p>
      <ApiForm name="drop" state={state}>
        <Reason options={dropReasons} />
        <TextArea name="reply" label={t('fields.words')} rows={3} maxLength={600} optional />
        <SubmitButton kind="danger">{t('moves.drop')}</SubmitButton>
      </ApiForm>
    </details>
  );
}

/** What the organisation answered: reason, words, day and place. */
function Answer({ one: { state, session, reason, reply, meetsAt, meetsWhere } }: { readonly one: MyWholeCandidacy }) {
  const t = useTexts('candidacies');
  const meets = state === 'interview';
  if (!reason && !reply && !meets && !session) return null;
  return (
    <Section title={t('pages.one.told')}>
      <Card>
        <Facts
          facts={[
            { label: t('pages.one.when'), value: meets && (meetsAt ? <Moment value={meetsAt} /> : t('pages.one.when_open')) },
            { label: t('pages.one.where'), value: meets && meetsWhere && <span dir="auto">{meetsWhere}</span> },
            { label: t('pages.one.begins'), value: session && <Day value={session.startsOn} /> },
            { label: t('pages.one.ends'), value: session?.endsOn && <Day value={session.endsOn} /> },
            { label: t('pages.one.reason'), value: reason && t(`reasons.${reason}`) },
            { label: t('pages.one.reply'), value: reply && <span dir="auto">{reply}</span> },
          ]}
        />
      </Card>
    </Section>
  );
}

function Way({ one: { kind, steps } }: { readonly one: MyWholeCandidacy }) {
  const t = useTexts('candidacies');
  return (
    <Steps
      steps={steps.map(({ state, at }, i) => ({
        title: i === 0 && state !== 'suggested' ? t('pages.one.applied') : t(`states.${kind}.${state}.candidate`),
        meta: <Moment value={at} />,
        state: i < steps.length - 1 ? 'done' : isOver(state) ? 'plain' : 'now',
      }))}
    />
  );
}

function Sent({ one: { hidden, words } }: { readonly one: MyWholeCandidacy }) {
  const t = useTexts('candidacies');
  const lang = useLang();
  const kept =
    hidden.length > 0
      ? listIn(
          hidden.map((part) => t(`hidden.${part}`)),
          lang,
        )
      : t('pages.one.nothing_hidden');
  return (
    <Section title={t('pages.one.sent')}>
      <Card>
        <Facts
          facts={[
            { label: t('pages.one.hidden'), value: kept },
            { label: t('pages.one.words'), value: words && <span dir="auto">{words}</span> },
          ]}
        />
      </Card>
    </Section>
  );
}

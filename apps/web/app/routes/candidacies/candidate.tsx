// One candidate, as the organisation or the officer reads one: what she shows, why she fits, and the answers.
import { data } from 'react-router';
import { Facts } from '../../components/facts';
import { NextStep } from '../../components/next-step';
import { OfferReasons } from '../../components/offer-reasons';
import { Card, Page, Section } from '../../components/page';
import { employerTone } from '../../components/received-card';
import { ScoreRing } from '../../components/score';
import { StatusBadge } from '../../components/status-badge';
import { MoveButton } from '../../components/submit-button';
import { Day, Moment, Phone } from '../../components/values';
import { done, get, post } from '../../lib/api';
import type { Candidate, WholeCandidate } from '../../lib/candidacies';
import { inLang, listIn, nameIn, townDay } from '../../lib/format';
import { formIn, type FormState, isRefused, readForm, refused } from '../../lib/forms';
import { useMe } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/candidate';
import { Answers } from './answers';
import styles from './candidate.module.css';

const moves: readonly string[] = ['send', 'see', 'invite', 'offer', 'hire', 'reject', 'select', 'enrol', 'attend', 'complete', 'certify', 'drop'];
/** Moves of one button: the others have a form. */
const plain: readonly string[] = ['send', 'attend', 'complete', 'certify', 'enrol', 'see'];

export const loader = ({ params, context }: Route.LoaderArgs) => get<WholeCandidate>(context, `/api/candidacies/${params.id}/candidate`);

export async function action({ request, params, context }: Route.ActionArgs): Promise<Response | ReturnType<typeof data<FormState>>> {
  const form = await request.formData();
  const move = formIn(form);
  if (!moves.includes(move)) throw data(null, { status: 404 });
  const sent = readForm(form);
  const reply = await post(context, `/api/candidacies/${params.id}/${move}`, sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/candidates/${params.id}`, `candidacies.${move}`);
}

export default function CandidatePage({ loaderData: candidate, actionData }: Route.ComponentProps) {
  const t = useTexts('candidacies');
  const lang = useLang();
  const officer = useMe()?.roles.includes('officer') ?? false;
  const { kind, state, allowedMoves, since, reasons, score } = candidate;
  const next = plain.find((move) => allowedMoves.includes(move));
  const waits = allowedMoves.length > 0;
  return (
    <Page
      title={nameIn(candidate.name, lang)}
      above={<StatusBadge tone={employerTone(state)}>{t(`states.${kind}.${state}.employer`)}</StatusBadge>}
      lead={<span dir="auto">{candidate.offerTitle}</span>}
      back={
        officer
          ? { to: `/${lang}/officer/candidacies`, label: t('pages.forward.title') }
          : { to: `/${lang}/agency/offers/${candidate.offerId}/candidates`, label: t('pages.received.title') }
      }
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
      width="text"
    >
      <NextStep kind={waits ? 'act' : 'done'} icon={waits ? undefined : 'info'} title={t(`do.${state}`)} action={next && <MoveButton move={next}>{t(`moves.${next}`)}</MoveButton>}>
        {t('pages.received.since')} <Day value={townDay(since)} />
      </NextStep>
      <Told candidate={candidate} />
      <Section title={t('pages.candidate.why')}>
        <Card>
          <div className={styles.fit}>
            {score !== null && <ScoreRing score={score} />}
            {reasons ? <OfferReasons reasons={reasons} kind={kind} about="candidate" /> : <p>{t('pages.received.no_reasons')}</p>}
          </div>
        </Card>
      </Section>
      <Section title={t('pages.candidate.facts')}>
        <Card>
          <Shown candidate={candidate} />
        </Card>
      </Section>
      <Answers candidate={candidate} state={actionData} />
    </Page>
  );
}

function Shown({ candidate }: { readonly candidate: Candidate }) {
  const t = useTexts('candidacies');
  const people = useTexts('people');
  const lang = useLang();
  const { hidden, experienceMonths: months } = candidate;
  const kept = (part: string): string | undefined => (hidden.includes(part) ? t('pages.candidate.kept') : undefined);
  const spoken = candidate.languages.map(({ label, level }) => `${inLang(label, lang)} (${people(`levels.language.${level}`)})`);
  return (
    <Facts
      facts={[
        { label: t('fields.phone'), value: candidate.phone ? <Phone value={candidate.phone} /> : (kept('phone') ?? t('pages.candidate.no_phone')) },
        { label: t('fields.words'), value: candidate.words && <span dir="auto">{candidate.words}</span> },
        { label: t('fields.educationCode'), value: inLang(candidate.education?.label, lang) },
        { label: t('fields.languages'), value: spoken.length > 0 && listIn(spoken, lang) },
        { label: t('fields.experience'), value: kept('experience') ?? (months !== null && t('pages.candidate.months', { count: months })) },
        { label: t('fields.communeCode'), value: kept('commune') ?? inLang(candidate.commune?.label, lang) },
        { label: t('fields.birthYear'), value: kept('birth_year') ?? (candidate.birthYear !== null && <bdi>{candidate.birthYear}</bdi>) },
        { label: t('fields.availableFrom'), value: candidate.availableFrom && <Day value={candidate.availableFrom} /> },
        { label: t('pages.candidate.session'), value: candidate.sessionOn && <Day value={candidate.sessionOn} /> },
        { label: t('fields.appliedAt'), value: <Day value={townDay(candidate.appliedAt)} /> },
      ]}
    />
  );
}

/** What she was told last. */
function Told({ candidate: { state, reason, reply, meetsAt, meetsWhere } }: { readonly candidate: Candidate }) {
  const t = useTexts('candidacies');
  if (!reason && !reply && state !== 'interview') return null;
  return (
    <Section title={t('pages.candidate.told')}>
      <Card>
        <Facts
          facts={[
            { label: t('pages.one.when'), value: state === 'interview' && (meetsAt ? <Moment value={meetsAt} /> : t('pages.candidate.when_open')) },
            { label: t('pages.one.where'), value: state === 'interview' && meetsWhere && <span dir="auto">{meetsWhere}</span> },
            { label: t('pages.one.reason'), value: reason && t(`reasons.${reason}`) },
            { label: t('pages.one.reply'), value: reply && <span dir="auto">{reply}</span> },
          ]}
        />
      </Card>
    </Section>
  );
}

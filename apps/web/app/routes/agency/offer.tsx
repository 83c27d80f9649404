// One of our offers: where it stands, what may be done, and at most five people whom it fits, with the reasons.
import { ButtonLink } from '../../components/button-link';
import { CandidateCard, type CandidateView } from '../../components/candidate-card';
import { CardList } from '../../components/card-list';
import { EmptyState } from '../../components/empty-state';
import { Facts } from '../../components/facts';
import { FinalMove } from '../../components/final-move';
import { NextStep } from '../../components/next-step';
import { payOf } from '../../components/offer-card';
import { Card, Page, Section } from '../../components/page';
import { SkillList } from '../../components/skill-list';
import { StatusBadge } from '../../components/status-badge';
import { MoveButton } from '../../components/submit-button';
import { Day } from '../../components/values';
import { done, get, getIfThere, post } from '../../lib/api';
import { formIn, isRefused, readForm, refused } from '../../lib/forms';
import { inLang } from '../../lib/format';
import { moveOffer, toneOf } from '../../lib/offer-moves';
import type { Listed, Offer, OfferMove, PageOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/offer';
import styles from './offer.module.css';

type Received = PageOf<{ readonly id: string }> & { readonly known: readonly string[] };
type Candidates = Listed<CandidateView> & { readonly computing: boolean };

export async function loader({ params, context }: Route.LoaderArgs) {
  const [offer, candidates, received] = await Promise.all([
    get<Offer>(context, `/api/offers/${params.id}`),
    get<Candidates>(context, `/api/matching/offers/${params.id}/candidates`),
    getIfThere<Received>(context, `/api/candidacies/offers/${params.id}/received?pageSize=1`),
  ]);
  return { offer, candidates, received: received?.total, known: received?.known ?? [] };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  if (formIn(form) === 'suggest') {
    const sent = readForm(form);
    const reply = await post(context, '/api/candidacies/suggestions', { ...sent.body, offerId: params.id }, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/agency/offers/${params.id}`, 'candidacies.suggest');
  }
  return moveOffer(context, form, params.id, `/${params.lang}/agency/offers/${params.id}`);
}

export default function OurOffer({ loaderData: { offer, candidates, received, known }, actionData }: Route.ComponentProps) {
  const t = useTexts('offers');
  const web = useTexts();
  const lang = useLang();
  const open = offer.state === 'published';
  return (
    <Page
      title={offer.title}
      above={
        <>
          <StatusBadge tone={toneOf(offer.state)}>{t(`states.offer.${offer.state}.partner`)}</StatusBadge>
          {web(`offer.kind.${offer.kind}`)}
        </>
      }
      back={{ to: `/${lang}/agency/offers`, label: t('pages.own.title') }}
      problem={actionData?.problem}
      actions={
        open && (
          <ButtonLink to={`/${lang}/offers/${offer.id}`} kind="soft">
            {t('pages.ours.as_public')}
          </ButtonLink>
        )
      }
    >
      <Now offer={offer} found={candidates.items.length} />
      {received !== undefined && <Received offer={offer} running={received} />}
      <Moves offer={offer} />
      {open && <Candidates candidates={candidates} kind={offer.kind} known={known} />}
      <OfferFacts offer={offer} />
    </Page>
  );
}

/** The state in a sentence, and the one thing to do. */
function Now({ offer, found }: { readonly offer: Offer; readonly found: number }) {
  const t = useTexts('offers');
  const next = ({ draft: 'publish', paused: 'resume' } as Readonly<Record<string, OfferMove>>)[offer.state];
  const act = next !== undefined && offer.allowedMoves.includes(next);
  const doubtful = offer.flags.length > 0 && (offer.state === 'review' || offer.state === 'draft');
  return (
    <NextStep
      kind={act ? 'act' : offer.state === 'review' || offer.state === 'published' ? 'wait' : 'done'}
      title={t(`pages.ours.now.${offer.state}`, { count: found })}
      action={act && next && <MoveButton move={next}>{t(`moves.${next}`)}</MoveButton>}
    >
      <p>{t(`pages.ours.then.${offer.state}`)}</p>
      {doubtful && (
        <ul className={styles.flags}>
          {offer.flags.map((flag) => (
            <li key={flag}>{t(`flags.${flag}`)}</li>
          ))}
        </ul>
      )}
    </NextStep>
  );
}

/** Who applied, one touch away. */
function Received({ offer, running }: { readonly offer: Offer; readonly running: number }) {
  const t = useTexts('candidacies');
  return (
    <Section title={t('pages.received.title')} id="received">
      <div>
        <ButtonLink to={`/${useLang()}/agency/offers/${offer.id}/candidates`} kind={running > 0 ? 'strong' : 'soft'} icon="people">
          {t('pages.received.link', { count: running })}
        </ButtonLink>
      </div>
    </Section>
  );
}

function Moves({ offer }: { readonly offer: Offer }) {
  const t = useTexts('offers');
  const lang = useLang();
  const may = (move: OfferMove): boolean => offer.allowedMoves.includes(move);
  if (!offer.editable && offer.allowedMoves.length === 0) return null;
  return (
    <div className={styles.moves}>
      {offer.editable && (
        <ButtonLink to={`/${lang}/agency/offers/${offer.id}/edit`} kind="soft">
          {t('pages.ours.edit')}
        </ButtonLink>
      )}
      {may('pause') && (
        <MoveButton move="pause" kind="soft">
          {t('moves.pause')}
        </MoveButton>
      )}
      {(['fill', 'cancel'] as const).filter(may).map((move) => (
        <FinalMove key={move} move={move} label={t(`moves.${move}`)}>
          {t(`pages.ours.final.${move}`)}
        </FinalMove>
      ))}
    </div>
  );
}

function Candidates({ candidates, kind, known }: { readonly candidates: Candidates; readonly kind: Offer['kind']; readonly known: readonly string[] }) {
  const t = useTexts('matching');
  const words = useTexts('candidacies');
  return (
    <Section title={t('pages.candidates')} lead={t('pages.candidatesNote')} id="candidates">
      {candidates.computing && <p role="status">{t('pages.candidatesComputing')}</p>}
      {candidates.items.length > 0 ? (
        <>
          <CardList items={candidates.items} itemKey={({ personId }) => personId}>
            {(candidate) => (
              <CandidateCard candidate={candidate} kind={kind}>
                {known.includes(candidate.personId) ? (
                  <p>{words('pages.received.asked')}</p>
                ) : (
                  <MoveButton move="suggest" fields={{ personId: candidate.personId }} kind="soft">
                    {words('moves.suggest')}
                  </MoveButton>
                )}
              </CandidateCard>
            )}
          </CardList>
          <p className={styles.reach}>{t('pages.candidatesReach')}</p>
        </>
      ) : (
        !candidates.computing && (
          <EmptyState icon="people" title={t('pages.emptyCandidates')}>
            {t('pages.emptyCandidatesBody')}
          </EmptyState>
        )
      )}
    </Section>
  );
}

function OfferFacts({ offer }: { readonly offer: Offer }) {
  const t = useTexts('offers');
  const web = useTexts();
  const lang = useLang();
  return (
    <Section title={t('pages.one.facts')}>
      <Card>
        <Facts
          facts={[
            { label: t('fields.occupationCode'), value: inLang(offer.occupation?.label, lang) || t('pages.ours.no_occupation') },
            { label: t('fields.employerName'), value: offer.employerName },
            { label: t('fields.communeCode'), value: offer.remote ? web('offer.remote') : inLang(offer.commune?.label, lang) || web('offer.whole_country') },
            { label: t('fields.contract'), value: offer.kind === 'job' && web(`offer.contract.${offer.contract}`) },
            { label: t('pages.one.pay'), value: payOf(offer, web, lang) },
            { label: t('fields.educationCode'), value: inLang(offer.education?.label, lang) },
            { label: t(offer.kind === 'training' ? 'pages.one.seats' : 'fields.posts'), value: <bdi>{offer.posts}</bdi> },
            { label: t('fields.startsOn'), value: offer.startsOn && <Day value={offer.startsOn} /> },
            { label: t('fields.closesOn'), value: offer.closesOn && <Day value={offer.closesOn} /> },
          ]}
        />
      </Card>
      {offer.description && (
        <p className={styles.description}>
          <span dir="auto">{offer.description}</span>
        </p>
      )}
      <SkillList title={t('fields.skills')} labels={offer.skills.map((skill) => inLang(skill.label, lang))} />
    </Section>
  );
}

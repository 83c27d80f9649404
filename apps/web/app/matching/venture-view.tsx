// For founders: trainings and advisers for a venture, each with why. Advisers have no name here: who it is comes with a proposal.
import { ButtonLink } from '../components/button-link';
import { CardList } from '../components/card-list';
import { EmptyState } from '../components/empty-state';
import { MatchReasons } from '../components/match-reasons';
import { NextStep } from '../components/next-step';
import { OfferCard, type OfferSummary } from '../components/offer-card';
import { Card, Section } from '../components/page';
import { inLang, listIn } from '../lib/format';
import type { Coded } from '../lib/offers';
import { useLang, useTexts } from '../texts';
import styles from './openings.module.css';

interface VentureTraining {
  readonly offer: OfferSummary;
  readonly gives: readonly Coded[];
  readonly trade: 'occupation' | 'sector' | null;
  readonly distanceKm: number | null;
}
interface Adviser {
  readonly sameSector: boolean;
  readonly sectors: readonly Coded[];
  readonly functions: readonly string[];
  readonly languages: readonly Coded[];
  readonly online: boolean;
}
export interface VentureHelp {
  readonly venture: { readonly title: string; readonly stage: string; readonly sector: Coded | null } | null;
  readonly trainings: readonly VentureTraining[];
  readonly advisers: readonly Adviser[];
  readonly advisersInAll: number;
  readonly unknown: readonly string[];
}

/** `own`: the founder herself, who can tell more and ask; else an officer who reads. */
export function VentureView({ help, own }: { readonly help: VentureHelp; readonly own: boolean }) {
  const t = useTexts('venture');
  const people = useTexts('people');
  const lang = useLang();
  const { venture, trainings } = help;
  if (!venture) {
    return (
      <NextStep icon="leaf" title={t('none')} action={own && <ButtonLink to={`/${lang}/profile/venture?alone`}>{t('tell')}</ButtonLink>}>
        {t('none_body')}
      </NextStep>
    );
  }
  return (
    <>
      <p>
        <strong dir="auto">{venture.title}</strong> · {[people(`stages.${venture.stage}`), inLang(venture.sector?.label, lang)].filter(Boolean).join(' · ')}
      </p>
      <Advisers help={help} own={own} />
      <Section title={t('trainings')} lead={t('trainings_lead')} id="trainings">
        {trainings.length > 0 ? (
          <CardList items={trainings} itemKey={({ offer }) => offer.id}>
            {(training) => <Training training={training} about={own ? 'self' : 'candidate'} />}
          </CardList>
        ) : (
          <EmptyState icon="training" title={t('no_training')} action={<ButtonLink to={`/${lang}/offers?kind=training`}>{t('all_trainings')}</ButtonLink>}>
            {t('no_training_body')}
          </EmptyState>
        )}
      </Section>
    </>
  );
}

function Training({ training: { offer, gives, trade, distanceKm }, about }: { readonly training: VentureTraining; readonly about: 'self' | 'candidate' }) {
  const t = useTexts('venture');
  const matching = useTexts('matching');
  const lang = useLang();
  const words = about === 'self' ? {} : { next_door: () => matching('candidate.here'), distance: (count: number) => matching('candidate.km', { count }) };
  return (
    <OfferCard offer={offer}>
      <MatchReasons
        matched={[]}
        missing={gives.map(({ label }) => inLang(label, lang))}
        distanceKm={distanceKm}
        notes={trade ? [t(`trade.${trade}`)] : []}
        words={{ ...words, missing: (count) => t('gives', { count }) }}
      />
    </OfferCard>
  );
}

function Advisers({ help: { advisers, advisersInAll, unknown }, own }: { readonly help: VentureHelp; readonly own: boolean }) {
  const t = useTexts('venture');
  const lang = useLang();
  const [first] = unknown;
  if (first) {
    const part = first === 'languages' ? 'studies' : 'you';
    return (
      <NextStep icon="mentor" title={t(`unknown.${first}`)} action={own && <ButtonLink to={`/${lang}/profile/${part}?alone`}>{t('tell_more')}</ButtonLink>}>
        {t('unknown.body')}
      </NextStep>
    );
  }
  return (
    <Section title={t('advisers')} lead={t('advisers_lead', { count: advisersInAll })} id="advisers">
      {advisers.length > 0 && (
        <CardList items={advisers.map((adviser, i) => ({ adviser, key: String(i) }))} itemKey={({ key }) => key} tiles>
          {({ adviser }) => <AdviserCard adviser={adviser} />}
        </CardList>
      )}
      <p className={styles.quiet}>{t('names')}</p>
      {own && (
        <div className={styles.buttons}>
          <ButtonLink to={`/${lang}/eligibility/call-me`} icon="phone">
            {t('ask')}
          </ButtonLink>
          <ButtonLink to={`/${lang}/my/mentor`} kind="soft" icon="mentor">
            {t('my_mentor')}
          </ButtonLink>
        </div>
      )}
    </Section>
  );
}

function AdviserCard({ adviser: { sameSector, sectors, functions, languages, online } }: { readonly adviser: Adviser }) {
  const t = useTexts('venture');
  const mentoring = useTexts('mentoring');
  const lang = useLang();
  const named = (list: readonly Coded[]): string =>
    listIn(
      list.map(({ label }) => inLang(label, lang)),
      lang,
    );
  const notes = [
    ...(sameSector ? [t('same_sector')] : []),
    ...(functions.length > 0 ? [mentoring('reasons.helps_with', { what: listIn(functions.map((one) => mentoring(`functions.${one}`)), lang) })] : []), // prettier-ignore
    ...(languages.length > 0 ? [mentoring('reasons.languages', { languages: named(languages) })] : []),
    ...(online ? [mentoring('reasons.online')] : []),
  ];
  return (
    <Card>
      <h3 className={styles.sentence}>{t('adviser', { sectors: named(sectors) })}</h3>
      <MatchReasons matched={[]} missing={[]} notes={notes} />
    </Card>
  );
}

// One offer: what it is, whether it fits me and why, what to do now. It only shows and links, so it comes without scripts.
import { Link } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { Facts } from '../../components/facts';
import { NextStep } from '../../components/next-step';
import { Notice } from '../../components/notice';
import { MoreAbout, OtherLanguage, Sessions } from '../../components/offer-details';
import { OfferReasons } from '../../components/offer-reasons';
import { payOf } from '../../components/offer-card';
import { Card, Page, Section } from '../../components/page';
import { ScoreRing } from '../../components/score';
import { SkillList } from '../../components/skill-list';
import { StatusBadge } from '../../components/status-badge';
import { Day } from '../../components/values';
import { MoveButton } from '../../components/submit-button';
import { done, get, getIfThere, send } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { inLang, listIn, townDay } from '../../lib/format';
import { hasSession } from '../../lib/me';
import type { Fit, Offer } from '../../lib/offers';
import type { ApplyFacts } from '../../lib/candidacies';
import { type Translate, useLang, useTexts } from '../../texts';
import type { Route } from './+types/one';
import { dataOf } from './json-ld';
import styles from './one.module.css';

/** States in which it is too late; in the others the offer is not public yet, or rests. */
const over: readonly string[] = ['filled', 'expired', 'cancelled'];

export const handle = { still: true };

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const [offer, fit, before, favourite] = await Promise.all([
    get<Offer>(context, `/api/offers/${params.id}`),
    hasSession(request) ? getIfThere<Fit>(context, `/api/matching/mine/${params.id}`) : undefined,
    hasSession(request) ? getIfThere<ApplyFacts>(context, `/api/candidacies/offers/${params.id}`) : undefined,
    hasSession(request) ? getIfThere<{ kept: boolean }>(context, `/api/offers/${params.id}/favourite`) : undefined,
  ]);
  const address = new URL(`/${params.lang}/offers/${offer.id}`, request.url).href;
  const twin = offer.twinOf ? await getIfThere<Offer>(context, `/api/offers/${offer.twinOf}`) : undefined;
  return { offer, twin, fit, before, address, kept: favourite?.kept, visitor: !hasSession(request) };
}

/** Keeps the offer, or lets it go. */
export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const keep = sent.form === 'keep';
  const reply = await send(context, keep ? 'PUT' : 'DELETE', `/api/offers/${id}/favourite`, {}, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/offers/${id}`, keep ? 'offers.kept' : 'offers.let_go');
}

export default function OfferPage({ loaderData: { offer, twin, fit, before, address, kept, visitor } }: Route.ComponentProps) {
  const t = useTexts('offers');
  const web = useTexts();
  const lang = useLang();
  const who = offer.employerName || inLang(offer.organisation.name, lang);
  const open = offer.state === 'published';
  return (
    <Page
      title={offer.title}
      above={
        <>
          <StatusBadge tone={offer.kind === 'training' ? 'info' : 'good'}>{web(`offer.kind.${offer.kind}`)}</StatusBadge>
          {!open && <StatusBadge tone="calm">{t(`states.offer.${offer.state}.public`)}</StatusBadge>}
        </>
      }
      lead={<span dir="auto">{who}</span>}
      back={{ to: `/${lang}/offers`, label: t('pages.one.back') }}
      description={t('pages.one.description', { title: offer.title, who })}
      actions={
        kept !== undefined && (
          <MoveButton move={kept ? 'let-go' : 'keep'} kind="soft">
            {t(kept ? 'kept.let_go' : 'kept.keep')}
          </MoveButton>
        )
      }
    >
      {open ? <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: dataOf(offer, address) }} /> : <meta name="robots" content="noindex" />}
      {twin && <Twin twin={twin} />}
      {over.includes(offer.state) && <Closed />}
      {open && visitor && <Invitation kind={offer.kind} />}
      {before && (before.mine ?? before.open) && fit?.state !== 'no_profile' && <Apply before={before} />}
      {open && fit && <MyFit fit={fit} offer={offer} />}
      <Section title={t('pages.one.facts')}>
        <Card>
          <OfferFacts offer={offer} />
        </Card>
      </Section>
      {offer.description && (
        <Section title={t('fields.description')}>
          <p className={styles.description}>
            <span dir="auto">{offer.description}</span>
          </p>
        </Section>
      )}
      <OtherLanguage details={offer.details} />
      <Sessions offer={offer} />
      <MoreAbout details={offer.details} />
      {offer.skills.length > 0 && (
        <Section title={t(offer.kind === 'training' ? 'pages.one.skills_given' : 'fields.skills')} lead={t(`pages.one.skills_lead.${offer.kind}`)}>
          <Skills offer={offer} />
        </Section>
      )}
      {open && <HowToApply offer={offer} who={who} address={address} />}
    </Page>
  );
}

/** Two adverts of one offer: the other one is shown in the lists. */
function Twin({ twin }: { readonly twin: Offer }) {
  const t = useTexts('offers');
  return (
    <Notice tone="info" icon="info" title={t('twins.shown_there')}>
      <Link to={`/${useLang()}/offers/${twin.id}`} dir="auto">
        {twin.title}
      </Link>
    </Notice>
  );
}

function Closed() {
  const t = useTexts('offers');
  return (
    <NextStep kind="done" icon="info" title={t('pages.one.closed_title')} action={<ButtonLink to={`/${useLang()}/offers`}>{t('pages.one.closed_action')}</ButtonLink>}>
      {t('pages.one.closed_body')}
    </NextStep>
  );
}

function Invitation({ kind }: { readonly kind: Offer['kind'] }) {
  const t = useTexts('offers');
  return (
    <NextStep
      icon="search"
      title={t(`pages.one.invitation.${kind}`)}
      action={<ButtonLink to={`/${useLang()}/sign-up?as=job_seeker`}>{t('pages.one.invitation.button')}</ButtonLink>}
    >
      {t('pages.one.invitation.body')}
    </NextStep>
  );
}

function MyFit({ fit, offer }: { readonly fit: Fit; readonly offer: Offer }) {
  const t = useTexts('matching');
  const lang = useLang();
  if (fit.state === 'no_profile') {
    return (
      <NextStep icon="person" title={t('pages.fit.no_profile')} action={<ButtonLink to={`/${lang}/profile`}>{t('pages.fit.tell')}</ButtonLink>}>
        {t('pages.fit.no_profile_body')}
      </NextStep>
    );
  }
  const mend = fit.blocks.some(({ byProfile }) => byProfile) && (
    <ButtonLink to={`/${lang}/profile`} kind="soft">
      {t('pages.fit.change')}
    </ButtonLink>
  );
  return (
    <Section title={fit.block ? t('pages.whyNot') : t('pages.why')} id="fit">
      <Card>
        <div className={styles.fit}>
          {fit.score !== null && <ScoreRing score={fit.score} />}
          <div className={styles.reasons}>
            {fit.blocks.length > 0 && (
              <ul className={styles.block}>
                {fit.blocks.map(({ message }) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            )}
            {mend}
            {fit.reasons && <OfferReasons reasons={fit.reasons} kind={offer.kind} />}
          </div>
        </div>
      </Card>
    </Section>
  );
}

function OfferFacts({ offer }: { readonly offer: Offer }) {
  const t = useTexts('offers');
  const web = useTexts();
  const people = useTexts('people');
  const lang = useLang();
  const training = offer.kind === 'training';
  const place = offer.remote ? web('offer.remote') : inLang(offer.commune?.label, lang) || web('offer.whole_country');
  return (
    <Facts
      facts={[
        { label: t('fields.communeCode'), value: place },
        { label: t('fields.contract'), value: !training && web(`offer.contract.${offer.contract}`) },
        { label: t('fields.workTime'), value: people(`work_time.${offer.workTime}`) },
        { label: t('pages.one.pay'), value: payOf(offer, web, lang) ?? (!training && t('pages.one.pay_unknown')) },
        { label: t(training ? 'pages.one.seats' : 'fields.posts'), value: <bdi>{offer.posts}</bdi> },
        { label: t('fields.startsOn'), value: offer.startsOn && <Day value={offer.startsOn} /> },
        { label: t('fields.closesOn'), value: offer.closesOn && <Day value={offer.closesOn} /> },
        { label: t('fields.educationCode'), value: offer.education ? inLang(offer.education.label, lang) : t('pages.one.any_level') },
        { label: t('pages.one.experience'), value: offer.experienceMonths > 0 ? experienceOf(offer.experienceMonths, t) : t('pages.one.beginner') },
        { label: t('fields.maxAge'), value: offer.maxAge !== null && t('pages.one.years', { count: offer.maxAge }) },
        {
          label: t('fields.languages'),
          value:
            offer.languages.length > 0 &&
            listIn(
              offer.languages.map(({ label, level }) => `${inLang(label, lang)} (${people(`levels.language.${level}`)})`),
              lang,
            ),
        },
        { label: t('fields.occupationCode'), value: inLang(offer.occupation?.label, lang) },
        { label: t('pages.one.publisher'), value: inLang(offer.organisation.name, lang) },
        { label: t('pages.one.published'), value: offer.publishedAt && <Day value={townDay(offer.publishedAt)} /> },
      ]}
    />
  );
}

const experienceOf = (months: number, t: Translate): string => (months % 12 === 0 ? t('pages.one.years', { count: months / 12 }) : t('pages.one.months', { count: months }));

function Skills({ offer }: { readonly offer: Offer }) {
  const t = useTexts('offers');
  const lang = useLang();
  const names = (essential: boolean): string[] => offer.skills.filter((skill) => skill.essential === essential).map((skill) => inLang(skill.label, lang));
  if (offer.kind === 'training') return <SkillList labels={[...names(true), ...names(false)]} />;
  return (
    <>
      <SkillList title={t('pages.one.essential')} labels={names(true)} />
      <SkillList title={t('pages.one.useful')} labels={names(false)} plain />
    </>
  );
}

/** The one thing to do: apply, or follow what was sent. A hard test that is failed stands below with what to mend. */
function Apply({ before: { offer, open, mine, again, block } }: { readonly before: ApplyFacts }) {
  const t = useTexts('candidacies');
  const lang = useLang();
  if (mine && !(again && open)) {
    return (
      <NextStep kind="wait" title={t(`now.${mine.state}.title`)} action={<ButtonLink to={`/${lang}/candidacies/${mine.id}`}>{t('pages.apply.follow')}</ButtonLink>}>
        {t(`now.${mine.state}.body`)}
      </NextStep>
    );
  }
  if (block) return null;
  return (
    <NextStep
      icon="work"
      title={t(`pages.apply.invitation.${offer.kind}`)}
      action={<ButtonLink to={`/${lang}/offers/${offer.id}/apply`}>{t(offer.kind === 'training' ? 'moves.register' : 'moves.apply')}</ButtonLink>}
    >
      {t('pages.apply.lead')}
    </NextStep>
  );
}

/** Other ways than through the site, help at the counter, and that it costs nothing. */
function HowToApply({ offer, who, address }: { readonly offer: Offer; readonly who: string; readonly address: string }) {
  const t = useTexts('offers');
  return (
    <Section title={t('pages.one.apply.title')} id="apply">
      <Card>
        <ol className={styles.steps}>
          <li>{t(`pages.one.apply.contact.${offer.kind}`, { who })}</li>
          <li>{t('pages.one.apply.bring')}</li>
          <li>{t('pages.one.apply.help')}</li>
        </ol>
        <p className={styles.honest}>{t('pages.one.apply.honest')}</p>
        <ButtonLink to={`https://wa.me/?text=${encodeURIComponent(t('pages.one.apply.share_text', { title: offer.title, address }))}`} kind="soft" reload>
          {t('pages.one.apply.share')}
        </ButtonLink>
      </Card>
    </Section>
  );
}

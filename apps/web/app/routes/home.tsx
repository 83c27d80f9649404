// The home page for visitors: what Tiwizi does, four ways in, what is open today. It only shows and links, so it comes without scripts.
import type { ReactNode } from 'react';
import { ButtonLink } from '../components/button-link';
import { EmptyState } from '../components/empty-state';
import { Flash } from '../components/flash';
import { Icon, type IconName } from '../components/icon';
import { Band, Landscape } from '../components/landscape';
import { OfferCard, type OfferSummary } from '../components/offer-card';
import { Steps } from '../components/steps';
import { getIfThere } from '../lib/api';
import { count } from '../lib/format';
import { useLang, useTexts } from '../texts';
import type { Route } from './+types/home';
import styles from './home.module.css';

type Figures = Readonly<Record<(typeof figureNames)[number], number>>;
const figureNames = ['offers', 'trainings', 'partners', 'people'] as const;

export const handle = { still: true };

export async function loader({ context }: Route.LoaderArgs) {
  const [figures, offers] = await Promise.all([
    getIfThere<Figures>(context, '/api/public/figures'),
    getIfThere<{ items: readonly OfferSummary[] }>(context, '/api/offers?pageSize=6'),
  ]);
  return { figures, offers: offers?.items };
}

export default function Home({ loaderData: { figures, offers } }: Route.ComponentProps) {
  const t = useTexts();
  return (
    <>
      <title>{t('page.tab', { title: t('home.tab') })}</title>
      <meta name="description" content={t('home.description')} />
      <Hero />
      <Band />
      {figures && <Today figures={figures} />}
      <Paths />
      <Offers offers={offers} />
      <Loan />
      <Axes />
    </>
  );
}

function Hero() {
  const t = useTexts();
  const lang = useLang();
  return (
    <div className={styles.hero}>
      <div className={styles.heroInner}>
        <div className={styles.heroWords}>
          <Flash />
          <h1>{t('home.title')}</h1>
          <p className={styles.lead}>{t('home.lead')}</p>
          <div className={styles.buttons}>
            <ButtonLink to={`/${lang}/sign-up`}>{t('home.start')}</ButtonLink>
            <ButtonLink to={`/${lang}/offers`} kind="soft">
              {t('home.see_offers')}
            </ButtonLink>
          </div>
          <p className={styles.meaning}>{t('home.meaning')}</p>
        </div>
        <Landscape title={t('home.picture')} className={styles.picture} />
      </div>
    </div>
  );
}

function Today({ figures }: { readonly figures: Figures }) {
  const t = useTexts();
  const lang = useLang();
  return (
    <section className={styles.today} aria-label={t('home.figures.name')}>
      <dl>
        {figureNames.map((name) => (
          <div key={name}>
            <dt>{t(`home.figures.${name}`, { count: figures[name] })}</dt>
            <dd>
              <bdi>{count(figures[name], lang)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const paths = [
  { name: 'founder', icon: 'loan', to: 'sign-up?as=founder' },
  { name: 'seeker', icon: 'work', to: 'sign-up?as=job_seeker' },
  { name: 'mentor', icon: 'mentor', to: 'sign-up?as=mentor' },
  { name: 'agency', icon: 'agency', to: 'sign-up?as=agency' },
] as const satisfies readonly { name: string; icon: IconName; to: string }[];

function Paths() {
  const t = useTexts();
  const lang = useLang();
  return (
    <Part title={t('home.paths.title')}>
      <ul className={styles.paths}>
        {paths.map(({ name, icon, to }) => (
          <li key={name} className={styles[name]}>
            <span className={styles.pathIcon}>
              <Icon name={icon} size={32} />
            </span>
            <h3>{t(`home.paths.${name}.title`)}</h3>
            <p>{t(`home.paths.${name}.body`)}</p>
            <ButtonLink to={`/${lang}/${to}`} kind="soft">
              {t(`home.paths.${name}.button`)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Offers({ offers }: { readonly offers: readonly OfferSummary[] | undefined }) {
  const t = useTexts();
  const lang = useLang();
  const all = (
    <ButtonLink to={`/${lang}/offers`} kind="soft">
      {t('home.offers.all')}
    </ButtonLink>
  );
  if (!offers) {
    return (
      <Part title={t('home.offers.title')} deep>
        <EmptyState icon="clock" title={t('home.offers.away_title')}>
          {t('home.offers.away_body')}
        </EmptyState>
      </Part>
    );
  }
  return (
    <Part title={t('home.offers.title')} deep aside={offers.length > 0 && all}>
      {offers.length === 0 ? (
        <EmptyState icon="work" title={t('home.offers.empty_title')} action={<ButtonLink to={`/${lang}/sign-up?as=job_seeker`}>{t('home.start')}</ButtonLink>}>
          {t('home.offers.empty_body')}
        </EmptyState>
      ) : (
        <ul className={styles.offers}>
          {offers.map((offer) => (
            <li key={offer.id}>
              <OfferCard offer={offer} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

const loanSteps = ['apply', 'study', 'decide', 'repay'] as const;

function Loan() {
  const t = useTexts();
  const lang = useLang();
  return (
    <Part title={t('home.loan.title')} lead={t('home.loan.lead')} id="loan">
      <div className={styles.loan}>
        <Steps across steps={loanSteps.map((name) => ({ title: t(`home.loan.${name}.title`), body: t(`home.loan.${name}.body`), state: 'plain' }))} />
        <div className={styles.buttons}>
          <ButtonLink to={`/${lang}/eligibility`}>{t('home.loan.may_i')}</ButtonLink>
          <ButtonLink to={`/${lang}/sign-up?as=founder`} kind="soft">
            {t('home.loan.button')}
          </ButtonLink>
        </div>
      </div>
    </Part>
  );
}

const axes = [
  ['skills', 'training'],
  ['creation', 'leaf'],
  ['follow', 'people'],
  ['culture', 'culture'],
  ['zone', 'factory'],
  ['indh', 'hands'],
  ['informal', 'stall'],
] as const satisfies readonly (readonly [string, IconName])[];

function Axes() {
  const t = useTexts();
  return (
    <Part title={t('home.axes.title')} lead={t('home.axes.lead')} deep>
      <ul className={styles.axes}>
        {axes.map(([name, icon]) => (
          <li key={name}>
            <Icon name={icon} size={28} />
            {t(`home.axes.${name}`)}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Part({
  title,
  lead,
  id,
  deep = false,
  aside,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly id?: string;
  readonly deep?: boolean;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={deep ? styles.deep : undefined} id={id} aria-label={title}>
      <div className={styles.part}>
        <div className={styles.partHead}>
          <div>
            <h2>{title}</h2>
            {lead && <p className={styles.partLead}>{lead}</p>}
          </div>
          {aside}
        </div>
        {children}
      </div>
    </section>
  );
}

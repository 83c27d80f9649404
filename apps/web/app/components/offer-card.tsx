// An offer in a list: the title leads to its page, the rest is what decides whether to open it.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { day, inLang, money } from '../lib/format';
import type { Lang } from '../i18n';
import { type Translate, useLang, useTexts } from '../texts';
import { Icon } from './icon';
import styles from './offer-card.module.css';
import { StatusBadge } from './status-badge';

type Label = Partial<Record<Lang, string>>;
export interface OfferSummary {
  readonly id: string;
  readonly kind: 'job' | 'training';
  readonly title: string;
  readonly employerName?: string | null;
  readonly organisation?: { readonly name: Label } | null;
  readonly occupation?: { readonly label: Label } | null;
  readonly commune?: { readonly label: Label } | null;
  readonly mission?: string | null;
  readonly zone?: string | null;
  readonly remote?: boolean;
  readonly contract?: string | null;
  readonly salaryMin?: string | null;
  readonly salaryMax?: string | null;
  readonly closesOn?: string | null;
}

export function OfferCard({ offer, aside, children }: { readonly offer: OfferSummary; readonly aside?: ReactNode; readonly children?: ReactNode }) {
  const t = useTexts();
  const lang = useLang();
  const pay = payOf(offer, t, lang);
  return (
    <article className={styles.card}>
      <div className={styles.top}>
        <div>
          <StatusBadge tone={offer.kind === 'training' ? 'info' : 'good'}>{t(`offer.kind.${offer.kind}`)}</StatusBadge>
          {offer.mission && <StatusBadge tone="act">{t(`offer.mission.${offer.mission}`)}</StatusBadge>}
          {offer.zone && <StatusBadge tone="calm">{t(`offer.zone.${offer.zone}`)}</StatusBadge>}
          <h3>
            <Link to={`/${lang}/offers/${offer.id}`} dir="auto">
              {offer.title}
            </Link>
          </h3>
          <p className={styles.who}>
            <span dir="auto">{offer.employerName || inLang(offer.organisation?.name, lang)}</span>
          </p>
        </div>
        {aside}
      </div>
      <ul className={styles.facts}>
        <li>
          <Icon name="place" size={20} />
          {offer.remote ? t('offer.remote') : inLang(offer.commune?.label, lang) || t('offer.whole_country')}
        </li>
        {offer.contract && offer.contract !== 'unspecified' && offer.contract !== 'training' && (
          <li>
            <Icon name="file" size={20} />
            {t(`offer.contract.${offer.contract}`)}
          </li>
        )}
        {offer.closesOn && (
          <li suppressHydrationWarning>
            <Icon name="calendar" size={20} />
            {t('offer.closes', { day: day(offer.closesOn, lang) })}
          </li>
        )}
      </ul>
      {pay && <p className={styles.pay}>{pay}</p>}
      {children}
    </article>
  );
}

/** "From … to … a month", in the words of the language; undefined when nothing is said about pay. */
export function payOf({ salaryMin, salaryMax }: Pick<OfferSummary, 'salaryMin' | 'salaryMax'>, t: Translate, lang: Lang): string | undefined {
  const shown = (amount: string): string => money(amount, lang, { trim: true });
  if (salaryMin && salaryMax && salaryMin !== salaryMax) return t('offer.salary_range', { min: shown(salaryMin), max: shown(salaryMax) });
  if (salaryMin) return t('offer.salary_from', { min: shown(salaryMin) });
  return salaryMax ? t('offer.salary_to', { max: shown(salaryMax) }) : undefined;
}

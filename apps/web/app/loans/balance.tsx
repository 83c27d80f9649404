// Needs against resources as two bars of one scale, with the figures in words beside them.
import { Notice } from '../components/notice';
import { Money } from '../components/values';
import { money } from '../lib/format';
import { useLang, useTexts } from '../texts';
import styles from './balance.module.css';
import type { ApplicationView } from './views';

type Figures = Pick<ApplicationView, 'amount' | 'ownContribution' | 'otherResources' | 'needs' | 'resources' | 'gap' | 'physicalInvestment'>;

/** Only for the width of a bar; sums come from the API. */
const size = (amount: string): number => Math.max(0, Number(amount));

export function Balance({ file }: { readonly file: Figures }) {
  const t = useTexts('loans');
  const lang = useLang();
  const full = Math.max(size(file.needs), size(file.resources), 1);
  const needs = [
    { key: 'physical', amount: file.physicalInvestment, tone: styles.physical },
    { key: 'rest', amount: String(size(file.needs) - size(file.physicalInvestment)), tone: styles.rest },
  ];
  const resources = [
    { key: 'loan', amount: file.amount, tone: styles.loan, label: t('pages.figures.loan') },
    { key: 'own', amount: file.ownContribution, tone: styles.own, label: t('pages.figures.own') },
    { key: 'other', amount: file.otherResources, tone: styles.other, label: t('pages.figures.other') },
  ];
  const gap = Number(file.gap);
  return (
    <div className={styles.balance}>
      <div className={styles.side}>
        <p className={styles.head}>
          <span>{t('pages.figures.needs')}</span> <Money amount={file.needs} trim />
        </p>
        <Bar parts={needs} full={full} />
        <p className={styles.note}>{t('pages.figures.physical', { amount: money(file.physicalInvestment, lang, { trim: true }) })}</p>
      </div>
      <div className={styles.side}>
        <p className={styles.head}>
          <span>{t('pages.figures.resources')}</span> <Money amount={file.resources} trim />
        </p>
        <Bar parts={resources} full={full} />
        <ul className={styles.legend}>
          {resources.map(({ key, amount, tone, label }) => (
            <li key={key}>
              <span className={`${styles.swatch} ${tone}`} aria-hidden="true" />
              <span>{label}</span> <Money amount={amount} trim />
            </li>
          ))}
        </ul>
      </div>
      {size(file.needs) > 0 && (
        <Notice tone={gap === 0 ? 'good' : 'wait'}>
          {gap === 0 ? t('pages.figures.balanced') : t(gap > 0 ? 'pages.figures.short' : 'pages.figures.over', { amount: money(file.gap.replace('-', ''), lang, { trim: true }) })}
        </Notice>
      )}
    </div>
  );
}

function Bar({ parts, full }: { readonly parts: readonly { readonly key: string; readonly amount: string; readonly tone: string | undefined }[]; readonly full: number }) {
  return (
    <div className={styles.bar} aria-hidden="true">
      {parts.map(({ key, amount, tone }) => size(amount) > 0 && <span key={key} className={tone} style={{ inlineSize: `${(size(amount) / full) * 100}%` }} />)}
    </div>
  );
}

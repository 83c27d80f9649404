// The programme today in figures, for those who answer for it.
import { Section } from '../../components/page';
import { count, money } from '../../lib/format';
import { useLang, useTexts } from '../../texts';
import styles from './my.module.css';

export interface Figures {
  readonly people: number;
  readonly offers: number;
  readonly trainings: number;
  readonly partners: number;
  readonly mentors: number;
  readonly mentorships: number;
  readonly loans: {
    readonly inStudy: number;
    readonly withCommittee: number;
    readonly granted: number;
    readonly lent: string;
    readonly repaying: number;
    readonly outstanding: string;
    readonly late: number;
  };
}

export function TownFigures({ figures: { loans, ...open } }: { readonly figures: Figures }) {
  const t = useTexts('guidance');
  const lang = useLang();
  const rows: readonly (readonly [string, string])[] = [
    ['in_study', count(loans.inStudy, lang)],
    ['with_committee', count(loans.withCommittee, lang)],
    ['granted', count(loans.granted, lang)],
    ['lent', money(loans.lent, lang, { trim: true })],
    ['repaying', count(loans.repaying, lang)],
    ['outstanding', money(loans.outstanding, lang, { trim: true })],
    ['late', count(loans.late, lang)],
    ['mentors', count(open.mentors, lang)],
    ['mentorships', count(open.mentorships, lang)],
    ['people', count(open.people, lang)],
    ['offers', count(open.offers, lang)],
    ['trainings', count(open.trainings, lang)],
    ['partners', count(open.partners, lang)],
  ];
  return (
    <Section title={t('pages.my.figures.title')} id="figures">
      <dl className={styles.figures}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`pages.my.figures.${name}`)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

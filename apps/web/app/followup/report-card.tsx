// A report as its reader may see it: how it goes, what was decided, who does what.
import { Facts } from '../components/facts';
import { StatusBadge } from '../components/status-badge';
import { Day, Money } from '../components/values';
import { listIn } from '../lib/format';
import { amounts, duties, type Light, type Report, tones } from '../lib/followup';
import { useLang, useTexts } from '../texts';
import styles from './followup.module.css';

export function LightBadge({ light }: { readonly light: Light }) {
  const t = useTexts('followup');
  return <StatusBadge tone={tones[light]}>{t(`lights.${light}`)}</StatusBadge>;
}

export function ReportBody({ report }: { readonly report: Report }) {
  const t = useTexts('followup');
  const lang = useLang();
  const words = (codes: readonly string[], prefix: string): string =>
    listIn(
      codes.map((code) => t(`${prefix}.${code}`)),
      lang,
    );
  const own = (text: string) => text && <span dir="auto">{text}</span>;
  return (
    <div className={styles.firm}>
      <p>
        <strong dir="auto">{report.said}</strong>
      </p>
      <Facts
        facts={[
          { label: t('report.mentor_light'), value: <LightBadge light={report.mentorLight} /> },
          { label: t('report.founder_light'), value: report.founderLight && <LightBadge light={report.founderLight} /> },
          { label: t('fields.morale'), value: t(`morale.${report.morale}`) },
          { label: t('fields.topics'), value: report.topics.length > 0 && words(report.topics, 'topics') },
          { label: t('fields.worries'), value: report.worries.length > 0 && words(report.worries, 'worries') },
          { label: t('fields.decisions'), value: own(report.decisions) },
          { label: t('fields.help'), value: own(report.help) },
          { label: t('fields.privateNote'), value: own(report.privateNote ?? '') },
          ...report.figures.map(({ indicator, value }) => ({ label: t(`figures.${indicator}`), value: <Figure indicator={indicator} value={value} /> })),
          ...report.actions.map(({ owner, what, dueOn }) => ({
            label: t(`owners.${owner}`),
            value: (
              <>
                <span dir="auto">{what}</span>
                {dueOn && (
                  <>
                    {' · '}
                    <Day value={dueOn} short />
                  </>
                )}
              </>
            ),
          })),
        ]}
      />
    </div>
  );
}

function Figure({ indicator, value }: { readonly indicator: string; readonly value: string }) {
  const t = useTexts('followup');
  if (amounts.some((one) => one === indicator)) return <Money amount={value} trim />;
  if (duties.some((one) => one === indicator)) return t(value === '1' ? 'report.yes' : 'report.no');
  return <bdi>{value}</bdi>;
}

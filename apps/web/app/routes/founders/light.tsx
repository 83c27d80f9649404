// The light of a firm with what makes it so: each cause in words, with its values.
import { StatusBadge } from '../../components/status-badge';
import { Day } from '../../components/values';
import type { Lang } from '../../i18n';
import { isolated, money } from '../../lib/format';
import { useLang, useTexts } from '../../texts';
import styles from './founders.module.css';
import { type Alert, levelTones, type LightView, lightTones } from './views';

/** Amounts as people write them, every number in one piece. */
const said = (cause: Alert['cause'], lang: Lang): Record<string, string> =>
  Object.fromEntries(
    Object.entries(cause).map(([name, value]) => [name, isolated(typeof value === 'string' && /^-?\d+\.\d\d$/.test(value) ? money(value, lang, { trim: true }) : String(value))]),
  );

export function LightBadge({ light }: { readonly light: LightView['light'] }) {
  const t = useTexts('founders');
  return <StatusBadge tone={lightTones[light]}>{t(`lights.${light}`)}</StatusBadge>;
}

export function Causes({ light }: { readonly light: LightView }) {
  const t = useTexts('founders');
  const lang = useLang();
  if (light.alerts.length === 0) return <p>{t('pages.list.no_alert')}</p>;
  return (
    <ul className={styles.causes}>
      {light.alerts.map((alert) => (
        <li key={alert.code}>
          <StatusBadge tone={levelTones[alert.level]}>{t(`levels.${alert.level}`)}</StatusBadge>
          <div>
            <strong>{t(`alerts.${alert.code}.title`)}</strong>
            <p>{t(`alerts.${alert.code}.why`, said(alert.cause, lang))}</p>
            <p className={styles.quiet}>
              {t('pages.list.since')} <Day value={alert.openedOn} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

// A page that could not be shown: what happened in words, that nothing is lost, and a way out.
import { useLocation } from 'react-router';
import { useLang, useTexts } from '../texts';
import { ButtonLink } from './button-link';
import styles from './error-state.module.css';
import { Icon, type IconName } from './icon';

const known: Readonly<Record<number, IconName>> = { 403: 'lock', 404: 'search', 429: 'clock', 500: 'alert', 503: 'clock' };
const nearest = (status: number): number => (status in known ? status : status === 401 ? 403 : status >= 500 ? 500 : 404);

export function ErrorState({ status }: { readonly status: number }) {
  const t = useTexts();
  const lang = useLang();
  const { pathname, search } = useLocation();
  const shown = nearest(status);
  const again = shown === 429 || shown >= 500;
  return (
    <div className={styles.state}>
      <title>{t('page.tab', { title: t(`errors.${shown}.title`) })}</title>
      <span className={styles.icon}>
        <Icon name={known[shown] ?? 'alert'} size={40} />
      </span>
      <h1>{t(`errors.${shown}.title`)}</h1>
      <p>{t(`errors.${shown}.body`)}</p>
      <div className={styles.ways}>
        {again && (
          <ButtonLink to={pathname + search} reload>
            {t('errors.again')}
          </ButtonLink>
        )}
        <ButtonLink to={`/${lang}`} kind={again ? 'soft' : 'strong'} reload>
          {t('errors.home')}
        </ButtonLink>
      </div>
      <p className={styles.code}>
        {t('errors.code')} <bdi>{status}</bdi>
      </p>
    </div>
  );
}

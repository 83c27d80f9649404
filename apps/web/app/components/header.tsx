// Brand, main navigation by role, languages, sign-in or sign-out. On a phone the navigation is a <details>: it opens without scripts.
import { Link, NavLink, useLocation } from 'react-router';
import { LANGS, langNames } from '../i18n';
import { inLanguage } from '../lib/links';
import type { Me } from '../lib/me';
import { linksFor } from '../lib/navigation';
import { useLang, useTexts } from '../texts';
import { ApiForm } from './api-form';
import { ButtonLink } from './button-link';
import styles from './header.module.css';
import { Icon } from './icon';
import { Mark } from './mark';

export function Header({ me }: { readonly me: Me | null }) {
  const t = useTexts();
  const lang = useLang();
  const { key } = useLocation();
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link to={`/${lang}`} className={styles.brand} aria-label={t('shell.brand_home')}>
          <Mark size={36} />
          <span>{t('shell.brand')}</span>
        </Link>
        <nav className={styles.wide} aria-label={t('nav.name')}>
          <Links me={me} />
        </nav>
        <div className={styles.end}>
          <Languages />
          <div className={styles.wideOnly}>
            <Account me={me} />
          </div>
          <details className={styles.menu} key={key}>
            <summary>
              <Icon name="menu" />
              <span>{t('nav.menu')}</span>
            </summary>
            <div className={styles.sheet}>
              <nav aria-label={t('nav.name')}>
                <Links me={me} />
              </nav>
              <Account me={me} />
            </div>
          </details>
        </div>
      </div>
    </header>
  );
}

function Links({ me }: { readonly me: Me | null }) {
  const t = useTexts();
  const lang = useLang();
  return (
    <ul className={styles.links}>
      {linksFor(me).map(({ path, text, end }) => (
        <li key={path}>
          <NavLink to={`/${lang}/${path}`} end={end ?? false} prefetch="intent">
            {t(`nav.${text}`)}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

function Account({ me }: { readonly me: Me | null }) {
  const t = useTexts();
  const lang = useLang();
  if (!me) {
    return (
      <div className={styles.account}>
        <Link to={`/${lang}/sign-in`} className={styles.plain}>
          {t('nav.sign_in')}
        </Link>
        <ButtonLink to={`/${lang}/sign-up`}>{t('nav.sign_up')}</ButtonLink>
      </div>
    );
  }
  return (
    <div className={styles.account}>
      <Link to={`/${lang}/account`} className={styles.me}>
        <Icon name="person" size={20} />
        {me.displayName ? <bdi>{me.displayName}</bdi> : t('nav.account')}
      </Link>
      <ApiForm action={`/${lang}/sign-out`} name="sign_out" arrange="row">
        <button type="submit" className={styles.plain}>
          {t('nav.sign_out')}
        </button>
      </ApiForm>
    </div>
  );
}

/** The same page in another language: a document load, so that lang, dir, fonts and texts change together. */
function Languages() {
  const t = useTexts();
  const lang = useLang();
  const { pathname, search } = useLocation();
  return (
    <nav className={styles.languages} aria-label={t('shell.languages')}>
      {LANGS.filter((other) => other !== lang).map((other) => (
        <a key={other} href={inLanguage(other, pathname, search)} hrefLang={other} lang={other} rel="alternate">
          <span className={styles.long}>{langNames[other]}</span>
          <span className={styles.brief} aria-hidden="true">
            {other === 'ar' ? 'ع' : other.toUpperCase()}
          </span>
        </a>
      ))}
    </nav>
  );
}

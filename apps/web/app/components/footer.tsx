// Who we are, how to reach a person, and the sources that licences ask us to name.
import { Fragment } from 'react';
import { Link } from 'react-router';
import { useLang, useTexts } from '../texts';
import styles from './footer.module.css';
import { Mark } from './mark';

const ISCO = 'https://isco.ilo.org';
const HCP = 'https://www.hcp.ma';
/** Nomenclatures that a deployment may have imported. */
const imported = { esco: 'https://esco.ec.europa.eu', rome: 'https://www.francetravail.org/opendata' } as const;
export type LabelSource = keyof typeof imported;

export function Footer({ sources }: { readonly sources: readonly LabelSource[] }) {
  const t = useTexts();
  const lang = useLang();
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <div className={styles.brand}>
          <Mark size={32} />
          <p>
            <strong>{t('shell.brand')}</strong>
            <br />
            {t('footer.what')}
          </p>
        </div>
        <div>
          <h2>{t('footer.help')}</h2>
          <p>{t('footer.help_body')}</p>
        </div>
        <nav aria-label={t('footer.pages')}>
          <h2>{t('footer.pages')}</h2>
          <ul>
            <li>
              <Link to={`/${lang}/offers`}>{t('nav.offers')}</Link>
            </li>
            <li>
              <Link to={`/${lang}#loan`}>{t('nav.loan_how')}</Link>
            </li>
            <li>
              <Link to={`/${lang}/schemes`}>{t('nav.schemes')}</Link>
            </li>
            <li>
              <a href="/api/docs">{t('footer.api')}</a>
            </li>
          </ul>
        </nav>
        <p className={styles.sources}>
          <a href={ISCO}>{t('footer.isco')}</a> <a href={HCP}>{t('footer.hcp')}</a>
          {sources.map((source) => (
            <Fragment key={source}>
              {' '}
              <a href={imported[source]}>{t(`footer.${source}`)}</a>
            </Fragment>
          ))}
        </p>
      </div>
    </footer>
  );
}

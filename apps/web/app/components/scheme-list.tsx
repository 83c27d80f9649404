// Public aids that may concern somebody: what they are, how sure we are, and from where we know. Never a promise.
import type { Scheme } from '../lib/offers';
import { inLang } from '../lib/format';
import { useLang, useTexts } from '../texts';
import { Section } from './page';
import styles from './scheme-list.module.css';
import { StatusBadge } from './status-badge';

export function SchemeList({ schemes }: { readonly schemes: readonly Scheme[] }) {
  const t = useTexts('references');
  const lang = useLang();
  return (
    <Section title={t('pages.may_concern')} lead={t('pages.may_concern_lead')} id="schemes">
      <ul className={styles.schemes}>
        {schemes.map((scheme) => (
          <li key={scheme.code}>
            <h3>{inLang(scheme.label, lang)}</h3>
            <p className={styles.badges}>
              <span className={styles.kind}>{t(`scheme_kind.${scheme.kind}`)}</span>
              {scheme.state !== 'active' && <StatusBadge tone="wait">{t(`scheme_state.${scheme.state}`)}</StatusBadge>}
            </p>
            <p>{inLang(scheme.summary, lang)}</p>
            <p className={styles.who}>{t('pages.decided_by', { who: t(`operators.${scheme.operator}`) })}</p>
            <details>
              <summary>{t('pages.how_sure')}</summary>
              <p>{t(`certainty.${scheme.certainty}`)}</p>
              <p>
                {t('pages.source_is')}{' '}
                <span lang="en" dir="auto">
                  {scheme.source}
                </span>
              </p>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}

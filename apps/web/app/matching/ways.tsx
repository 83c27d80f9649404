// What somebody may do for better proposals: questions that each have a page of their own.
import { ButtonLink } from '../components/button-link';
import { Section } from '../components/page';
import { useLang, useTexts } from '../texts';
import styles from './openings.module.css';

export function Ways() {
  const gap = useTexts('gap');
  const t = useTexts('openings');
  const lang = useLang();
  return (
    <Section title={t('link')} lead={t('link_body')}>
      <div className={styles.buttons}>
        <ButtonLink to={`/${lang}/openings`} kind="soft" icon="search">
          {t('link')}
        </ButtonLink>
        <ButtonLink to={`/${lang}/gap`} kind="soft" icon="training">
          {gap('link')}
        </ButtonLink>
      </div>
    </Section>
  );
}

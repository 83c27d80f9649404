// What somebody may do for better proposals: questions that each have a page of their own.
import { ButtonLink } from '../components/button-link';
import { Section } from '../components/page';
import { useMe } from '../lib/me';
import { useLang, useTexts } from '../texts';
import styles from './openings.module.css';

export function Ways() {
  const gap = useTexts('gap');
  const t = useTexts('openings');
  const venture = useTexts('venture');
  const lang = useLang();
  const founder = useMe()?.roles.includes('founder') ?? false;
  return (
    <Section title={t('link')} lead={t('link_body')}>
      <div className={styles.buttons}>
        <ButtonLink to={`/${lang}/openings`} kind="soft" icon="search">
          {t('link')}
        </ButtonLink>
        <ButtonLink to={`/${lang}/gap`} kind="soft" icon="training">
          {gap('link')}
        </ButtonLink>
        {founder && (
          <ButtonLink to={`/${lang}/venture`} kind="soft" icon="leaf">
            {venture('link')}
          </ButtonLink>
        )}
      </div>
    </Section>
  );
}

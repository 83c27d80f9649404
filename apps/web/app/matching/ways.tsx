// What somebody may do for better proposals: questions that each have a page of their own.
import { ButtonLink } from '../components/button-link';
import { Section } from '../components/page';
import { useLang, useTexts } from '../texts';

export function Ways() {
  const t = useTexts('gap');
  const lang = useLang();
  return (
    <Section title={t('link')} lead={t('link_body')}>
      <div>
        <ButtonLink to={`/${lang}/gap`} kind="soft" icon="training">
          {t('link')}
        </ButtonLink>
      </div>
    </Section>
  );
}

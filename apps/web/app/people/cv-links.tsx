// The CV in both languages, as files.
import { ButtonLink } from '../components/button-link';
import { Section } from '../components/page';
import { useTexts } from '../texts';

export function CvLinks({ personId, title, lead }: { readonly personId: string; readonly title: string; readonly lead?: string }) {
  const t = useTexts('people');
  return (
    <Section title={title} {...(lead ? { lead } : {})}>
      <ButtonLink to={`/api/people/${personId}/cv.pdf?lang=ar`} kind="soft" icon="file" reload>
        {t('cv.take_ar')}
      </ButtonLink>
      <ButtonLink to={`/api/people/${personId}/cv.pdf?lang=fr`} kind="soft" icon="file" reload>
        {t('cv.take_fr')}
      </ButtonLink>
    </Section>
  );
}

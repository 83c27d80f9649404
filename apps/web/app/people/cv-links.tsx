// The CV in both languages, as files.
import { ButtonLink } from '../components/button-link';
import { Section } from '../components/page';
import { useLang, useTexts } from '../texts';

export function CvLinks({ personId, title, lead, own = false }: { readonly personId: string; readonly title: string; readonly lead?: string; readonly own?: boolean }) {
  const t = useTexts('people');
  const lang = useLang();
  return (
    <Section title={title} {...(lead ? { lead } : {})}>
      <ButtonLink to={`/api/people/${personId}/cv.pdf?lang=ar`} kind="soft" icon="file" reload>
        {t('cv.take_ar')}
      </ButtonLink>
      <ButtonLink to={`/api/people/${personId}/cv.pdf?lang=fr`} kind="soft" icon="file" reload>
        {t('cv.take_fr')}
      </ButtonLink>
      <ButtonLink to={`/api/people/${personId}/resume.json?lang=${lang}`} kind="soft" icon="file" reload>
        {t('cv.take_json')}
      </ButtonLink>
      {own && (
        <ButtonLink to={`/${lang}/profile/resume`} kind="soft" icon="file">
          {t('resume.link')}
        </ButtonLink>
      )}
    </Section>
  );
}

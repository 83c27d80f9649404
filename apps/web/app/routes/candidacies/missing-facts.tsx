// Facts that this offer asks for and that the profile lacks, asked for by name before a candidacy leaves.
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { SelectField } from '../../components/choice-fields';
import type { Option } from '../../components/field';
import { Card, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import type { FormState } from '../../lib/forms';
import type { OptionGroup } from '../../lib/references';
import { useLang, useTexts } from '../../texts';

interface MissingFactsProps {
  readonly missing: readonly string[];
  readonly state: FormState | undefined;
  readonly communes: readonly OptionGroup[];
  readonly levels: readonly Option[];
}

export function MissingFacts({ missing, state, communes, levels }: MissingFactsProps) {
  const t = useTexts('candidacies');
  const people = useTexts('people');
  const lang = useLang();
  const asks = (fact: string): boolean => missing.includes(fact);
  return (
    <Section title={t('pages.apply.missing_title')} lead={t('pages.apply.missing_body')}>
      <Card>
        {missing.some((fact) => fact !== 'languages') && (
          <ApiForm state={state} name="facts">
            {asks('commune') && (
              <SelectField
                name="communeCode"
                label={t('errors.fact_missing_commune')}
                options={communes.map(({ group, items }) => ({ group: group ?? people('pages.elsewhere'), items }))}
              />
            )}
            {asks('education') && <SelectField name="educationCode" label={t('errors.fact_missing_education')} options={levels} />}
            {asks('birth_year') && <TextField name="birthYear" label={t('errors.fact_missing_birth_year')} inputMode="numeric" maxLength={4} short ltr />}
            <SubmitButton>{t('pages.apply.missing_save')}</SubmitButton>
          </ApiForm>
        )}
        {asks('languages') && (
          <>
            <p>{t('errors.fact_missing_languages')}</p>
            <ButtonLink to={`/${lang}/profile/studies?alone=1`} kind="soft">
              {t('pages.apply.tell_languages')}
            </ButtonLink>
          </>
        )}
      </Card>
    </Section>
  );
}

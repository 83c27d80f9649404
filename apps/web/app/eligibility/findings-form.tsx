// What only a person can find out: residence, activity, main activity. Beside the rules that wait for it.
import { ApiForm } from '../components/api-form';
import { RadioCards } from '../components/choice-fields';
import { SubmitButton } from '../components/submit-button';
import type { ApplicationView } from '../loans/views';
import { useLang, useTexts } from '../texts';
import styles from './eligibility.module.css';

const choices = { resident: ['yes', 'no'], activity: ['other', 'financial_intermediation', 'real_estate', 'gambling', 'purely_seasonal'], mainActivity: ['yes', 'no'] } as const;

export function FindingsForm({ file }: { readonly file: ApplicationView }) {
  const t = useTexts('eligibility');
  const lang = useLang();
  return (
    <details className={styles.folded}>
      <summary>{t('pages.file.find')}</summary>
      <ApiForm name="findings" action={`/${lang}/officer/applications/${file.id}/findings`}>
        {(Object.keys(choices) as (keyof typeof choices)[]).map((fact) => (
          <RadioCards
            key={fact}
            name={fact}
            label={t(`pages.file.found.${fact}`)}
            optional
            options={choices[fact].map((value) => ({
              value,
              label: value === 'yes' || value === 'no' ? t(`pages.products.${value}`) : t(value === 'other' ? 'pages.file.found.other' : `values.${value}`),
            }))}
          />
        ))}
        <SubmitButton kind="soft">{t('pages.leads.save')}</SubmitButton>
      </ApiForm>
    </details>
  );
}

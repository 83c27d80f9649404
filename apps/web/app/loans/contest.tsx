// Why the rules exclude a file, in the officer's words, and the applicant's answer.
import { ApiForm } from '../components/api-form';
import { Card, Section } from '../components/page';
import { SubmitButton } from '../components/submit-button';
import { TextArea } from '../components/text-field';
import { readable } from '../../../../libs/kernel/readable.js';
import { day } from '../lib/format';
import type { FormState } from '../lib/forms';
import { useLang, useTexts } from '../texts';
import type { Ineligibility } from './study-views';

export function Contest({ ineligibility, may, state }: { readonly ineligibility: Ineligibility; readonly may: boolean; readonly state: FormState | undefined }) {
  const t = useTexts('instruction');
  const words = useTexts('loans');
  const lang = useLang();
  return (
    <Section title={t('pages.ineligible')}>
      <Card>
        <p dir="auto">{ineligibility.explanation}</p>
        <ul>
          {ineligibility.rules.map(({ id, values }) => (
            <li key={id}>{words(`errors.obstacle.${id}`, readable(values, lang))}</li>
          ))}
        </ul>
        {may && (
          <>
            <p>{t('pages.contest_until', { day: day(ineligibility.contestUntil, lang) })}</p>
            <ApiForm name="contest" state={state}>
              <TextArea name="facts" label={t('fields.facts')} rows={4} maxLength={2000} />
              <SubmitButton>{t('pages.contest')}</SubmitButton>
            </ApiForm>
          </>
        )}
      </Card>
    </Section>
  );
}

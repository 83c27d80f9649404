// Who is at the counter, the sentence that is read aloud, and what happens next: a file begins, or the person is received.
import { ApiForm } from '../components/api-form';
import { CheckboxField } from '../components/choice-fields';
import { Notice } from '../components/notice';
import { Card, Section } from '../components/page';
import { SubmitButton } from '../components/submit-button';
import { PhoneField, TextField } from '../components/text-field';
import type { FormState } from '../lib/forms';
import { useTexts } from '../texts';
import styles from './file-parts.module.css';

export const whos = ['chosen', 'account', 'new'] as const;
export type WhoKind = (typeof whos)[number];

interface CounterFormProps {
  readonly who: WhoKind;
  /** Somebody of the list. */
  readonly chosen: { readonly id: string; readonly name: string } | undefined;
  readonly lead: string | undefined;
  readonly phone: string | undefined;
  readonly state: FormState | undefined;
}

export function CounterForm({ who, chosen, lead, phone, state }: CounterFormProps) {
  const t = useTexts('application');
  return (
    <ApiForm name="counter" state={state}>
      <input type="hidden" name="who" value={who} />
      {lead && <input type="hidden" name="leadId" value={lead} />}
      <Section title={t('counter.who')}>
        <Card>
          <div className={styles.fields}>
            {who === 'chosen' && chosen && (
              <p>
                <input type="hidden" name="personId" value={chosen.id} />
                {t('counter.chosen')} : <strong dir="auto">{chosen.name}</strong>
              </p>
            )}
            {who === 'account' && <TextField name="login" label={t('counter.login')} ltr maxLength={254} />}
            {who === 'new' && (
              <>
                <TextField name="firstName" label={t('counter.first_name')} maxLength={60} />
                <TextField name="lastName" label={t('counter.last_name')} maxLength={60} />
                <TextField name="birthYear" label={t('counter.birth_year')} inputMode="numeric" short maxLength={4} />
                <PhoneField name="phone" label={t('counter.phone')} optional {...(phone ? { defaultValue: phone } : {})} />
              </>
            )}
          </div>
        </Card>
      </Section>
      <Section title={t('counter.consent_title')}>
        <Card>
          <div className={styles.fields}>
            <Notice tone="info" icon="people">
              {t('counter.consent.spoken_1')}
            </Notice>
            <CheckboxField name="consent" label={t('counter.agreed')} />
            <TextField name="presence" label={t('counter.presence')} help={t('counter.presence_help')} maxLength={120} />
          </div>
        </Card>
      </Section>
      <Section title={t('counter.what')}>
        <Card>
          <div className={styles.fields}>
            <TextField name="projectTitle" label={t('counter.project_title')} maxLength={120} />
            <SubmitButton name="_do" value="assist">
              {t('counter.assist')}
            </SubmitButton>
            <p>{t('counter.explain_assist')}</p>
            <SubmitButton name="_do" value="receive" kind="soft">
              {t('counter.receive')}
            </SubmitButton>
            <p>{t('counter.explain_receive')}</p>
          </div>
        </Card>
      </Section>
    </ApiForm>
  );
}

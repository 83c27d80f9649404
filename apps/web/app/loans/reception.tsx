// Somebody at the reception: what was wished, then a loan of the house or another service.
import { ApiForm } from '../components/api-form';
import { ButtonLink } from '../components/button-link';
import { CheckboxField, SelectField } from '../components/choice-fields';
import { Facts } from '../components/facts';
import { Card, Section } from '../components/page';
import { SubmitButton } from '../components/submit-button';
import { TextArea } from '../components/text-field';
import { Moment } from '../components/values';
import type { FormState } from '../lib/forms';
import { useLang, useTexts } from '../texts';
import type { Named } from './views';

export interface Orientation {
  readonly personName: Named;
  readonly source: 'lead' | 'counter';
  readonly wish: string;
  readonly outcome: string | null;
  readonly advice: string;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
}
export const elsewhere = ['anapec', 'ofppt', 'indh', 'cri', 'other'] as const;

interface ReceptionProps {
  readonly id: string;
  readonly orientation: Orientation;
  readonly may: (move: string) => boolean;
  readonly state: FormState | undefined;
}

export function Reception({ id, orientation, may, state }: ReceptionProps) {
  const t = useTexts('application');
  const lang = useLang();
  return (
    <>
      <Section title={t('orientation.title')} lead={t('orientation.lead')}>
        <Card>
          <Facts
            facts={[
              { label: t('orientation.wish'), value: <span dir="auto">{orientation.wish}</span> },
              { label: t('orientation.source'), value: t(`orientation.sources.${orientation.source}`) },
              { label: t('orientation.opened'), value: <span dir="auto">{orientation.openedBy}</span> },
              { label: t('orientation.date'), value: <Moment value={orientation.openedAt} /> },
              { label: t('orientation.outcome'), value: orientation.outcome && t(`orientation.outcomes.${orientation.outcome}`) },
              { label: t('orientation.advice_title'), value: orientation.advice && <span dir="auto">{orientation.advice}</span> },
            ]}
          />
          {orientation.outcome && orientation.outcome !== 'smi' && <ButtonLink to={`/${lang}/officer/applications/${id}/slip`}>{t('orientation.slip')}</ButtonLink>}
        </Card>
      </Section>
      {may('begin') && (
        <Section title={t('orientation.begin_title')} lead={t('orientation.begin_body')}>
          <Card>
            <ApiForm name="begin" state={state}>
              <CheckboxField name="assist" label={t('orientation.assist')} />
              <SubmitButton>{t('orientation.begin')}</SubmitButton>
            </ApiForm>
          </Card>
        </Section>
      )}
      {may('orient') && (
        <Section title={t('orientation.orient_title')}>
          <Card>
            <ApiForm name="orient" state={state}>
              <SelectField name="outcome" label={t('orientation.outcome')} options={elsewhere.map((value) => ({ value, label: t(`orientation.outcomes.${value}`) }))} />
              <TextArea name="advice" label={t('orientation.advice')} optional rows={3} maxLength={500} />
              <SubmitButton kind="soft">{t('orientation.orient')}</SubmitButton>
            </ApiForm>
          </Card>
        </Section>
      )}
    </>
  );
}

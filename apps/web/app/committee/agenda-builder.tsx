// Files onto the agenda, their order and minutes, and the agreement of who is invited at short notice.
import { ApiForm } from '../components/api-form';
import { SelectField } from '../components/choice-fields';
import { Card, Section } from '../components/page';
import { FieldRows } from '../components/field-rows';
import { SubmitButton } from '../components/submit-button';
import { TextField } from '../components/text-field';
import { nameIn } from '../lib/format';
import type { FormState } from '../lib/forms';
import type { ApplicationLine } from '../loans/views';
import { useLang, useTexts } from '../texts';
import type { SessionView } from './views';

const minutes = [10, 15, 20, 30, 45, 60] as const;

export function AddFiles({ session, ready, state }: { readonly session: SessionView; readonly ready: readonly ApplicationLine[]; readonly state: FormState | undefined }) {
  const t = useTexts('committee');
  const lang = useLang();
  return (
    <Section title={t('moves.add_file')} lead={ready.length === 0 ? t('pages.session.no_file') : undefined}>
      {ready.length > 0 && (
        <Card>
          <ApiForm name="items" state={state}>
            <SelectField
              name="applicationId"
              label={t('fields.applicationId')}
              options={ready.map(({ id, number, projectTitle, personName }) => ({ value: id, label: `${number} · ${projectTitle} · ${nameIn(personName, lang)}` }))}
            />
            <SelectField
              name="minutes"
              label={t('fields.minutes')}
              placeholder={false}
              defaultValue="20"
              options={minutes.map((n) => ({ value: String(n), label: t('pages.minutes', { count: n }) }))}
            />
            <TextField name="agreement" label={t('fields.agreement')} help={t('help.agreement', { days: session.rule.noticeDays })} optional maxLength={300} />
            <SubmitButton>{t('moves.add_file')}</SubmitButton>
          </ApiForm>
        </Card>
      )}
    </Section>
  );
}

export function AgendaBuilder({ session, state }: { readonly session: SessionView; readonly state: FormState | undefined }) {
  const t = useTexts('committee');
  const live = session.items.filter((item) => item.state === 'planned' || item.state === 'heard');
  if (live.length === 0) return null;
  return (
    <Section title={t('pages.session.order')}>
      <Card>
        <ApiForm name="agenda" state={state}>
          <FieldRows count={live.length} title={(n) => `${live[n - 1]!.number} · ${live[n - 1]!.projectTitle}`}>
            {(i) => (
              <>
                <input type="hidden" name={`items.${i}.id`} value={live[i]!.id} />
                <SelectField
                  name={`items.${i}.place`}
                  label={t('fields.position')}
                  placeholder={false}
                  defaultValue={String(i + 1)}
                  options={live.map((_, n) => ({ value: String(n + 1), label: String(n + 1) }))}
                />
                <SelectField
                  name={`items.${i}.minutes`}
                  label={t('fields.minutes')}
                  placeholder={false}
                  defaultValue={String(live[i]!.minutes)}
                  options={[...new Set([...minutes, live[i]!.minutes])].sort((a, b) => a - b).map((n) => ({ value: String(n), label: t('pages.minutes', { count: n }) }))}
                />
                <TextField name={`items.${i}.agreement`} label={t('fields.agreement')} optional defaultValue={live[i]!.agreement} maxLength={300} />
              </>
            )}
          </FieldRows>
          <SubmitButton kind="soft">{t('moves.save')}</SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}

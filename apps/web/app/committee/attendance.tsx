// Who is there: one line per member. "Remote" says that somebody made sure who speaks.
import { ApiForm } from '../components/api-form';
import { SelectField } from '../components/choice-fields';
import { FieldRows } from '../components/field-rows';
import { Notice } from '../components/notice';
import { Card, Section } from '../components/page';
import { SubmitButton } from '../components/submit-button';
import type { FormState } from '../lib/forms';
import { useTexts } from '../texts';
import type { SessionView } from './views';

export function Attendance({ session: { members }, state }: { readonly session: SessionView; readonly state: FormState | undefined }) {
  const t = useTexts('committee');
  const silent = members.filter(({ pledged }) => !pledged);
  return (
    <Section title={t('pages.session.attendance')} lead={t('pages.session.attendance_lead')} id="attendance">
      {silent.length > 0 && (
        <Notice tone="wait">
          {t('pages.session.no_pledge')} <bdi>{silent.map(({ name }) => name).join(' · ')}</bdi>
        </Notice>
      )}
      {members.length > 0 && (
        <Card>
          <ApiForm name="attendance" state={state}>
            <FieldRows count={members.length} title={(n) => members[n - 1]!.name}>
              {(i) => (
                <>
                  <input type="hidden" name={`members.${i}.mandateId`} value={members[i]!.mandateId} />
                  <SelectField
                    name={`members.${i}.presence`}
                    label={`${t(`colleges.${members[i]!.college}`)} · ${t(`chairs.${members[i]!.chair}`)}`}
                    placeholder={false}
                    defaultValue={members[i]!.presence ?? 'present'}
                    options={(['present', 'remote', 'excused', 'absent'] as const).map((presence) => ({ value: presence, label: t(`presences.${presence}`) }))}
                  />
                </>
              )}
            </FieldRows>
            <SubmitButton>{t('moves.save')}</SubmitButton>
          </ApiForm>
        </Card>
      )}
    </Section>
  );
}

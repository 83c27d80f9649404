// Who works on a file, and how it changes hands.
import { ApiForm } from '../components/api-form';
import { SelectField } from '../components/choice-fields';
import { Facts } from '../components/facts';
import { Card, Section } from '../components/page';
import { StatusBadge } from '../components/status-badge';
import { MoveButton, SubmitButton } from '../components/submit-button';
import { TextArea } from '../components/text-field';
import { day } from '../lib/format';
import type { FormState } from '../lib/forms';
import { useLang, useTexts } from '../texts';
import type { Colleague, FileDesk, HolderOfFile } from './desk-views';

export function Holder({ officer }: { readonly officer: HolderOfFile | null }) {
  const t = useTexts('instruction');
  const lang = useLang();
  if (!officer) return <StatusBadge tone="wait">{t('desk.nobody')}</StatusBadge>;
  return (
    <>
      {officer.mine ? t('desk.me') : <span dir="auto">{officer.name}</span>}
      {officer.awayUntil && (
        <>
          {' '}
          <StatusBadge tone="wait">{t('desk.away', { day: day(officer.awayUntil, lang, 'short') })}</StatusBadge>
        </>
      )}
    </>
  );
}

interface HandlingProps {
  readonly desk: FileDesk;
  readonly colleagues: readonly Colleague[];
  readonly state: FormState | undefined;
}

/** The officer of one file; take it, or hand it to somebody who is here. */
export function Handling({ desk, colleagues, state }: HandlingProps) {
  const t = useTexts('instruction');
  const here = colleagues.filter(({ accountId, awayUntil }) => awayUntil === null && accountId !== desk.officer?.accountId);
  return (
    <Section title={t('desk.officer')}>
      <Card>
        <Facts facts={[{ label: t('desk.officer'), value: <Holder officer={desk.officer} /> }]} />
        {desk.mayTake && (
          <MoveButton move="take" kind="soft">
            {t('desk.take')}
          </MoveButton>
        )}
        {desk.mayHandOver && here.length > 0 && (
          <details open={state?.form === 'hand_over'}>
            <summary>{t('desk.hand_over')}</summary>
            <p>{t('desk.hand_over_lead')}</p>
            <ApiForm name="hand_over" state={state}>
              <SelectField
                name="toAccountId"
                label={t('fields.toAccountId')}
                options={here.map(({ accountId, name, files }) => ({ value: accountId, label: `${name} · ${t('desk.files', { count: files })}` }))}
              />
              <TextArea name="reason" label={t('fields.reason')} rows={2} maxLength={500} />
              <SubmitButton kind="soft">{t('desk.hand_over')}</SubmitButton>
            </ApiForm>
          </details>
        )}
      </Card>
    </Section>
  );
}

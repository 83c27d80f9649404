// Parts of the page that changes a running loan: schedules side by side, the proposal, the decision.
import { ApiForm } from '../components/api-form';
import { SelectField } from '../components/choice-fields';
import { DataTable } from '../components/data-table';
import { Card, Section } from '../components/page';
import { StatusBadge } from '../components/status-badge';
import { SubmitButton } from '../components/submit-button';
import { TextArea, TextField } from '../components/text-field';
import { Day, Money } from '../components/values';
import { day } from '../lib/format';
import type { FormState } from '../lib/forms';
import { useLang, useTexts } from '../texts';
import { type Option, type PlainRow, type Proposal, type Rescheduling, reschedulingReasons, writeOffReasons } from './service-views';

const numbers = (most: number) => Array.from({ length: most }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }));

/** One line per schedule that could be; its rows behind a line below. */
export function Options({ options }: { readonly options: readonly Option[] }) {
  const t = useTexts('repayment');
  const nameOf = useNameOf();
  const possible = options.filter(({ refusal }) => refusal === null);
  return (
    <>
      <DataTable<Option>
        caption={t('pages.side_by_side')}
        rows={options}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', title: t('fields.kind'), head: true, cell: (one) => nameOf(one) },
          { key: 'largest', title: t('fields.largest'), number: true, cell: (one) => (one.refusal ? t('pages.impossible') : <Money amount={one.largest} trim />) },
          { key: 'rows', title: t('fields.rowCount'), number: true, cell: (one) => !one.refusal && <bdi>{one.rows.length}</bdi> },
          { key: 'last', title: t('fields.lastDue'), cell: (one) => !one.refusal && one.lastDue && <Day value={one.lastDue} /> },
        ]}
      />
      {possible.map((one) => (
        <Rows key={one.kind} title={nameOf(one)} rows={one.rows} />
      ))}
    </>
  );
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly PlainRow[] }) {
  const t = useTexts('repayment');
  return (
    <details>
      <summary>{t('pages.rows_of', { title })}</summary>
      <DataTable<PlainRow>
        dense
        caption={title}
        rows={rows}
        rowKey={({ n }) => String(n)}
        columns={[
          { key: 'n', title: t('fields.n'), head: true, cell: ({ n }) => <bdi>{n}</bdi> },
          { key: 'due', title: t('fields.due'), cell: ({ due }) => <Day value={due} /> },
          { key: 'amount', title: t('fields.amount'), number: true, cell: ({ amount }) => <Money amount={amount} /> },
        ]}
      />
    </details>
  );
}

/** A form of its own for each kind, because each asks for something else. */
export function ProposeRows({ kinds, state }: { readonly kinds: readonly Rescheduling[]; readonly state: FormState | undefined }) {
  const t = useTexts('repayment');
  return (
    <Section title={t('pages.propose')} lead={t('pages.propose_lead')}>
      {kinds.map((kind) => (
        <details key={kind} open={state?.form === kind}>
          <summary>{t(`kinds.${kind}`)}</summary>
          <Card>
            <ApiForm name={kind} state={state}>
              {kind === 'move' ? (
                <TextField name="moveTo" type="date" label={t('fields.moveTo')} />
              ) : (
                <SelectField name="count" label={t(`fields.${kind}`)} options={numbers(kind === 'skip' ? 3 : 12)} />
              )}
              <SelectField name="reason" label={t('fields.reason')} options={reschedulingReasons.map((value) => ({ value, label: t(`because.${value}`) }))} />
              <TextArea name="note" label={t('fields.cashPlan')} help={t('help.cashPlan')} maxLength={2000} />
              <SubmitButton>{t('pages.propose_do')}</SubmitButton>
            </ApiForm>
          </Card>
        </details>
      ))}
    </Section>
  );
}

export function ProposeLoss({ state }: { readonly state: FormState | undefined }) {
  const t = useTexts('repayment');
  return (
    <details open={state?.form === 'write_off'}>
      <summary>{t('kinds.write_off')}</summary>
      <Card>
        <p>{t('pages.write_off_lead')}</p>
        <ApiForm name="write_off" state={state}>
          <SelectField name="reason" label={t('fields.reason')} options={writeOffReasons.map((value) => ({ value, label: t(`because.${value}`) }))} />
          <TextArea name="note" label={t('fields.tried')} maxLength={2000} />
          <SubmitButton kind="danger">{t('pages.propose_do')}</SubmitButton>
        </ApiForm>
      </Card>
    </details>
  );
}

const tones = { proposed: 'wait', approved: 'good', refused: 'calm' } as const;

export function Proposals({ proposals, state }: { readonly proposals: readonly Proposal[]; readonly state: FormState | undefined }) {
  const t = useTexts('repayment');
  const lang = useLang();
  const nameOf = useNameOf();
  if (proposals.length === 0) return null;
  return (
    <Section title={t('pages.proposals')}>
      {proposals.map((one) => (
        <Card key={one.id}>
          <h3>{nameOf(one)}</h3>
          <StatusBadge tone={tones[one.state]}>{t(`states.${one.state}`)}</StatusBadge>
          <p>{t('pages.proposed_because', { reason: t(`because.${one.reason}`), day: day(one.proposedAt.slice(0, 10), lang) })}</p>
          <p dir="auto">{one.note}</p>
          {one.kind !== 'write_off' && <Rows title={nameOf(one)} rows={one.rows} />}
          {one.mayDecide && (
            <ApiForm name={`decide-${one.id}`} state={state} arrange="row">
              <SubmitButton name="decision" value="approve">
                {t('pages.approve')}
              </SubmitButton>
              <SubmitButton kind="soft" name="decision" value="refuse">
                {t('pages.refuse')}
              </SubmitButton>
            </ApiForm>
          )}
        </Card>
      ))}
    </Section>
  );
}

/** What a proposal does, with its number or day. */
function useNameOf(): (one: { readonly kind: string; readonly count: number | null; readonly moveTo: string | null }) => string {
  const t = useTexts('repayment');
  const lang = useLang();
  return ({ kind, count, moveTo }) => {
    if (kind === 'move' && moveTo) return t('names.move', { day: day(moveTo, lang) });
    if (kind === 'skip' && count !== null) return t('names.skip', { count });
    return kind === 'extend' && count !== null ? t('names.extend', { count }) : t(`kinds.${kind}`);
  };
}

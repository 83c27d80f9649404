// Between the promise and the money: contract, what must be in hand, where the money goes. For founder, officer and treasurer alike.
import { ApiForm } from '../components/api-form';
import { ButtonLink } from '../components/button-link';
import { CheckboxField, RadioCards } from '../components/choice-fields';
import { DataTable } from '../components/data-table';
import { Notice } from '../components/notice';
import { Card, Section } from '../components/page';
import { StatusBadge, type Tone } from '../components/status-badge';
import { SubmitButton } from '../components/submit-button';
import { TextField } from '../components/text-field';
import { Day, Money, Reference } from '../components/values';
import { day } from '../lib/format';
import type { FormState } from '../lib/forms';
import { useLang, useTexts } from '../texts';
import styles from './agreement-parts.module.css';
import type { Agreement, Condition, Order } from './agreement-views';

/** The papers, to be read in both languages. */
export function ContractPapers({ loanId, agreement: { contracts } }: { readonly loanId: string; readonly agreement: Agreement }) {
  const t = useTexts('agreement');
  const contract = contracts[0];
  if (!contract) return null;
  return (
    <Card>
      <p className={styles.line}>
        <Reference value={contract.number} />
        <Day value={contract.signedOn ?? contract.madeOn} />
      </p>
      <div className={styles.buttons}>
        <ButtonLink to={`/api/loans/${loanId}/contract.pdf?lang=ar`} kind="soft" icon="file" reload>
          {t('pages.read_ar')}
        </ButtonLink>
        <ButtonLink to={`/api/loans/${loanId}/contract.pdf?lang=fr`} kind="soft" icon="file" reload>
          {t('pages.read_fr')}
        </ButtonLink>
        {contract.state === 'signed' && (
          <ButtonLink to={`/api/loans/${loanId}/signatures`} kind="soft" icon="check" reload>
            {t('pages.evidence')}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}

/** The day by which the money should be there, in the founder's sight. */
export function PayOutClock({ agreement: { clock } }: { readonly agreement: Agreement }) {
  const t = useTexts('agreement');
  const lang = useLang();
  if (!clock) return null;
  const late = clock.daysLeft < 0;
  return <Notice tone={late ? 'bad' : 'info'}>{t(late ? 'pages.clock_late' : 'pages.clock', { day: day(clock.until, lang) })}</Notice>;
}

const tones: Readonly<Record<Condition['state'], Tone>> = { met: 'good', open: 'act', not_needed: 'calm' };

/** What must be in hand. Staff may note each piece of evidence; others see where it stands. */
export function Conditions({ agreement, state }: { readonly agreement: Agreement; readonly state: FormState | undefined }) {
  const t = useTexts('agreement');
  return (
    <Section title={t('pages.conditions')}>
      <Card>
        <ul className={styles.conditions}>
          {agreement.conditions.map((one) => (
            <li key={one.code}>
              <p className={styles.line}>
                <span>{t(`conditions.${one.code}`)}</span>
                <StatusBadge tone={tones[one.state]}>{t(`condition_states.${one.state}`)}</StatusBadge>
              </p>
              {one.evidence && (
                <p className={styles.evidence} dir="auto">
                  {one.evidence}
                </p>
              )}
              {agreement.mayConfirm && one.byHand && one.state === 'open' && (
                <ApiForm name={`condition-${one.code}`} state={state} arrange="row">
                  <TextField name="evidence" label={t('pages.evidence_of')} maxLength={500} />
                  <SubmitButton kind="soft">{t('pages.confirm_one')}</SubmitButton>
                </ApiForm>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

/** Accounts that the money may go to, without the middle of their numbers; a new one beside them. */
export function Payees({ agreement, state, staff }: { readonly agreement: Agreement; readonly state: FormState | undefined; readonly staff: boolean }) {
  const t = useTexts('agreement');
  const hasOwn = agreement.payees.some(({ kind }) => kind === 'person');
  return (
    <Section title={t('pages.payees')}>
      {agreement.payees.length > 0 && (
        <DataTable
          caption={t('pages.payees')}
          rows={agreement.payees}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', title: t('fields.name'), head: true, cell: ({ name }) => <span dir="auto">{name}</span> },
            { key: 'kind', title: t('fields.kind'), cell: ({ kind }) => t(`payee_kinds.${kind}`) },
            { key: 'rib', title: t('fields.rib'), cell: ({ rib }) => <Reference value={rib} /> },
          ]}
        />
      )}
      {agreement.mayAddPayee && (staff || !hasOwn) && (
        <details open={!hasOwn || state?.form === 'payee'}>
          <summary>{t('pages.payee_add')}</summary>
          <Card>
            <ApiForm name="payee" state={state}>
              {staff ? (
                <RadioCards
                  name="kind"
                  label={t('fields.kind')}
                  defaultValue={hasOwn ? 'supplier' : 'person'}
                  options={(['person', 'supplier'] as const).map((value) => ({ value, label: t(`payee_kinds.${value}`) }))}
                />
              ) : (
                <input type="hidden" name="kind" value="person" />
              )}
              <TextField name="name" label={t('fields.name')} maxLength={120} />
              <TextField name="rib" label={t('fields.rib')} maxLength={60} ltr />
              {staff && <CheckboxField name="nameChecked" label={t('pages.name_checked')} />}
              <SubmitButton kind="soft">{t('pages.payee_add')}</SubmitButton>
            </ApiForm>
          </Card>
        </details>
      )}
    </Section>
  );
}

const orderTones: Readonly<Record<Order['state'], Tone>> = { prepared: 'act', approved: 'info', executed: 'good', cancelled: 'calm' };

/** Orders with their lines; who may approve sees the button, who prepared is told that somebody else does. */
export function Orders({ agreement, state }: { readonly agreement: Agreement; readonly state: FormState | undefined }) {
  const t = useTexts('agreement');
  if (agreement.orders.length === 0) return null;
  return (
    <Section title={t('pages.orders')}>
      {agreement.orders.map((order) => (
        <Card key={order.id}>
          <p className={styles.line}>
            <Reference value={order.number} />
            <Money amount={order.amount} large />
            <StatusBadge tone={orderTones[order.state]}>{t(`order_states.${order.state}`)}</StatusBadge>
          </p>
          <ul className={styles.conditions}>
            {order.lines.map((line) => (
              <li key={`${line.payeeName} ${line.amount} ${line.purpose}`} className={styles.line}>
                <span dir="auto">{line.payeeName}</span>
                <Money amount={line.amount} />
                <span dir="auto">{line.purpose}</span>
              </li>
            ))}
          </ul>
          {order.state === 'prepared' && order.mine && <p className={styles.evidence}>{t('pages.wait_other')}</p>}
          {agreement.mayApprove && (order.state === 'prepared' || order.state === 'approved') && (
            <div className={styles.buttons}>
              {order.state === 'prepared' && !order.mine && (
                <ApiForm name={`approve-${order.id}`} state={state}>
                  <SubmitButton>{t('pages.approve')}</SubmitButton>
                </ApiForm>
              )}
              <ApiForm name={`cancel-${order.id}`} state={state}>
                <SubmitButton kind="soft">{t('pages.cancel_order')}</SubmitButton>
              </ApiForm>
            </div>
          )}
        </Card>
      ))}
    </Section>
  );
}

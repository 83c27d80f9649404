// What each part of the money became: invoices due within ninety days, handed in by the borrower, checked by the officer.
import { ApiForm } from '../components/api-form';
import { ButtonLink } from '../components/button-link';
import { FileField } from '../components/choice-fields';
import { Facts } from '../components/facts';
import { Card, Section } from '../components/page';
import { StatusBadge } from '../components/status-badge';
import { MoveButton, SubmitButton } from '../components/submit-button';
import { TextField } from '../components/text-field';
import { Day, Money } from '../components/values';
import type { FormState } from '../lib/forms';
import { useTexts } from '../texts';
import styles from './file-parts.module.css';

interface Invoice {
  readonly id: string;
  readonly name: string;
  readonly state: 'to_check' | 'accepted' | 'refused';
  readonly reason: string;
}
interface Release {
  readonly orderId: string;
  readonly number: string;
  readonly amount: string;
  readonly executedOn: string;
  readonly dueOn: string;
  readonly standing: 'open' | 'late' | 'to_check' | 'proved';
  readonly invoices: readonly Invoice[];
}
export interface InvoicesView {
  readonly releases: readonly Release[];
  readonly inFolder: readonly { readonly documentId: string; readonly name: string }[];
  readonly mayHandIn: boolean;
  readonly mayCheck: boolean;
}
const tones = { open: 'act', late: 'bad', to_check: 'wait', proved: 'good' } as const;

export function Invoices({ loanId, view, state }: { readonly loanId: string; readonly view: InvoicesView; readonly state: FormState | undefined }) {
  const t = useTexts('agreement');
  if (view.releases.length === 0) return null;
  return (
    <Section id="invoices" title={t('invoices.title')} lead={t('invoices.lead')}>
      {view.releases.map((release) => (
        <Card key={release.orderId}>
          <div className={styles.fields}>
            <h3>
              <Money amount={release.amount} trim /> <StatusBadge tone={tones[release.standing]}>{t(`invoices.standing.${release.standing}`)}</StatusBadge>
            </h3>
            <Facts
              facts={[
                { label: t('invoices.paid_on'), value: <Day value={release.executedOn} /> },
                { label: t('invoices.due'), value: <Day value={release.dueOn} /> },
              ]}
            />
            {release.invoices.map((invoice) => (
              <InvoiceOf key={invoice.id} loanId={loanId} invoice={invoice} mayCheck={view.mayCheck} state={state} />
            ))}
            {view.mayHandIn &&
              view.inFolder.map(({ documentId, name }) => (
                <MoveButton key={documentId} move="invoice" fields={{ documentId, orderId: release.orderId }} kind="soft">
                  {t('invoices.attach', { name })}
                </MoveButton>
              ))}
            {view.mayHandIn && (
              <ApiForm name={`bring ${release.orderId}`} state={state} files>
                <input type="hidden" name="orderId" value={release.orderId} />
                <FileField name="file" label={t('invoices.file')} accept="image/jpeg,image/png,application/pdf" />
                <SubmitButton kind="soft">{t('invoices.bring')}</SubmitButton>
              </ApiForm>
            )}
          </div>
        </Card>
      ))}
    </Section>
  );
}

interface InvoiceOfProps {
  readonly loanId: string;
  readonly invoice: Invoice;
  readonly mayCheck: boolean;
  readonly state: FormState | undefined;
}

function InvoiceOf({ loanId, invoice, mayCheck, state }: InvoiceOfProps) {
  const t = useTexts('agreement');
  return (
    <div className={styles.fields}>
      <p>
        <bdi>{invoice.name}</bdi> · {t(`invoices.states.${invoice.state}`)}
      </p>
      {invoice.reason && (
        <p className={styles.words}>
          <span dir="auto">{invoice.reason}</span>
        </p>
      )}
      {mayCheck && (
        <ButtonLink to={`/api/loans/${loanId}/invoices/${invoice.id}/file`} kind="soft" reload>
          {t('invoices.open_file')}
        </ButtonLink>
      )}
      {mayCheck && invoice.state === 'to_check' && (
        <ApiForm name={`invoice ${invoice.id}`} state={state}>
          <TextField name="reason" label={t('invoices.reason')} optional maxLength={300} />
          <SubmitButton name="verdict" value="accept">
            {t('invoices.accept')}
          </SubmitButton>
          <SubmitButton name="verdict" value="refuse" kind="soft">
            {t('invoices.refuse')}
          </SubmitButton>
        </ApiForm>
      )}
    </div>
  );
}

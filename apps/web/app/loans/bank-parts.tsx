// One movement of the account: what the bank says, which loan it may mean and why, and the three answers.
import { Link } from 'react-router';
import { ApiForm } from '../components/api-form';
import { RadioCards } from '../components/choice-fields';
import { Card } from '../components/page';
import { StatusBadge } from '../components/status-badge';
import { MoveButton, SubmitButton } from '../components/submit-button';
import { TextField } from '../components/text-field';
import { Day, Money, Reference } from '../components/values';
import { isolated, money, nameIn } from '../lib/format';
import type { FormState } from '../lib/forms';
import { useLang, useTexts } from '../texts';
import styles from './bank-parts.module.css';
import type { BankLine, Candidate } from './bank-views';

const tones = { sure: 'good', likely: 'info', several: 'wait', none: 'calm' } as const;
const stateTones = { open: 'act', booked: 'good', reversed: 'bad', aside: 'calm' } as const;

export function Movement({ line, state }: { readonly line: BankLine; readonly state: FormState | undefined }) {
  const t = useTexts('repayment');
  const lang = useLang();
  return (
    <Card>
      <div className={styles.head}>
        <Money amount={line.amount} large />
        <Day value={line.day} short />
        {line.match ? (
          <StatusBadge tone={tones[line.match]}>{t(`bank.match.${line.match}`)}</StatusBadge>
        ) : (
          <StatusBadge tone={stateTones[line.state]}>{t(`bank.state.${line.state}`)}</StatusBadge>
        )}
      </div>
      <p dir="auto" className={styles.label}>
        {line.label} {line.reference && <Reference value={line.reference} />}
      </p>
      {line.loanId && line.loanNumber && (
        <p>
          <Link to={`/${lang}/treasury/loans/${line.loanId}`}>
            <Reference value={line.loanNumber} />
          </Link>
        </p>
      )}
      {line.reason && <p dir="auto">{line.reason}</p>}
      {line.state === 'open' && <Answers line={line} state={state} />}
      {line.mayReopen && (
        <MoveButton move={`reopen-${line.id}`} kind="soft">
          {t('bank.reopen')}
        </MoveButton>
      )}
    </Card>
  );
}

function Answers({ line, state }: { readonly line: BankLine; readonly state: FormState | undefined }) {
  const t = useTexts('repayment');
  const out = line.amount.startsWith('-');
  return (
    <>
      {out ? line.candidates.length > 0 && <TakeBack line={line} state={state} /> : <Book line={line} state={state} />}
      <details open={state?.form === `aside-${line.id}`}>
        <summary>{t('bank.aside')}</summary>
        <ApiForm name={`aside-${line.id}`} state={state}>
          <TextField name="asideReason" label={t('fields.asideReason')} maxLength={200} />
          <SubmitButton kind="soft">{t('bank.aside')}</SubmitButton>
        </ApiForm>
      </details>
    </>
  );
}

function useOption(): (candidate: Candidate, value: string) => { value: string; label: string; help: string } {
  const t = useTexts('repayment');
  const lang = useLang();
  return ({ number, name, next, reasons }, value) => ({
    value,
    label: nameIn(name, lang) || number,
    help: [isolated(number), ...(next ? [money(next, lang, { trim: true })] : []), reasons.map((reason) => t(`bank.why.${reason}`)).join(lang === 'ar' ? '، ' : ', ')].join(' · '),
  });
}

function Book({ line, state }: { readonly line: BankLine; readonly state: FormState | undefined }) {
  const t = useTexts('repayment');
  const option = useOption();
  const [first] = line.candidates;
  return (
    <ApiForm name={`book-${line.id}`} state={state}>
      {first && (
        <RadioCards
          name="loanId"
          label={t('bank.is')}
          defaultValue={line.match === 'several' ? undefined : first.loanId}
          optional="unsaid"
          options={line.candidates.map((one) => option(one, one.loanId))}
        />
      )}
      <TextField name="loanNumber" label={first ? t('bank.other') : t('fields.loanNumber')} help={t('bank.other_help')} ltr short optional="unsaid" />
      <SubmitButton kind={line.match === 'sure' ? 'strong' : 'soft'}>{t('bank.book')}</SubmitButton>
    </ApiForm>
  );
}

function TakeBack({ line, state }: { readonly line: BankLine; readonly state: FormState | undefined }) {
  const t = useTexts('repayment');
  const option = useOption();
  return (
    <ApiForm name={`back-${line.id}`} state={state}>
      <RadioCards
        name="repaymentId"
        label={t('bank.is')}
        defaultValue={line.candidates[0]?.repaymentId ?? undefined}
        options={line.candidates.map((one) => option(one, one.repaymentId ?? ''))}
      />
      <SubmitButton kind="danger">{t('bank.take_back')}</SubmitButton>
    </ApiForm>
  );
}

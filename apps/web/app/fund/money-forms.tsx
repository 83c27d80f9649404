// Money of funders that comes, goes or changes its place; each form waits behind a line.
import { ApiForm } from '../components/api-form';
import { SelectField } from '../components/choice-fields';
import { Card } from '../components/page';
import { SubmitButton } from '../components/submit-button';
import { MoneyField, TextField } from '../components/text-field';
import type { FormState } from '../lib/forms';
import { useTexts } from '../texts';
import styles from './fund.module.css';
import type { Fund } from './views';

interface Props {
  readonly fund: Fund;
  readonly funds: readonly Fund[];
  readonly funders: readonly { readonly code: string; readonly name: string }[];
  readonly today: string;
  readonly state: FormState | undefined;
}

export function MoneyForms({ fund, funds, funders, today, state }: Props) {
  const t = useTexts('fund');
  const choices = funders.map(({ code, name }) => ({ value: code, label: name }));
  const common = (
    <>
      <SelectField name="funder" label={t('fields.funder')} optional options={choices} placeholder={t('one.own_means')} />
      <MoneyField name="amount" label={t('fields.amount')} />
      <TextField name="on" type="date" label={t('fields.on')} defaultValue={today} />
      <TextField name="reference" label={t('fields.reference')} help={t('help.reference')} maxLength={120} />
    </>
  );
  return (
    <div className={styles.forms}>
      {(['contribute', 'withdraw'] as const).map((name) => (
        <details key={name} open={state?.form === name}>
          <summary>{t(`one.${name}`)}</summary>
          <Card>
            <ApiForm name={name} state={state}>
              {common}
              <SubmitButton kind={name === 'contribute' ? 'strong' : 'soft'}>{t(`buttons.${name}`)}</SubmitButton>
            </ApiForm>
          </Card>
        </details>
      ))}
      <details open={state?.form === 'reallocate'}>
        <summary>{t('one.reallocate')}</summary>
        <Card>
          <ApiForm name="reallocate" state={state}>
            {common}
            <SelectField name="toFund" label={t('fields.toFund')} defaultValue={fund.code} options={funds.map(({ code, label }) => ({ value: code, label }))} />
            <SelectField name="toFunder" label={t('fields.toFunder')} optional options={choices} placeholder={t('one.own_means')} />
            <SubmitButton kind="soft">{t('buttons.reallocate')}</SubmitButton>
          </ApiForm>
        </Card>
      </details>
      <details open={state?.form === 'name'}>
        <summary>{t('one.add_funder')}</summary>
        <Card>
          <ApiForm name="name" state={state}>
            <TextField name="name" label={t('fields.name')} maxLength={120} />
            <TextField name="code" label={t('fields.code')} help={t('help.code')} maxLength={40} ltr short />
            <SubmitButton kind="soft">{t('buttons.add_funder')}</SubmitButton>
          </ApiForm>
        </Card>
      </details>
    </div>
  );
}

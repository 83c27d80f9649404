// Who is in charge of how many offers, and the form that hands them over.
import { ApiForm } from '../../components/api-form';
import { SelectField } from '../../components/choice-fields';
import { type Column, DataTable } from '../../components/data-table';
import { Card, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { SubmitButton } from '../../components/submit-button';
import { Reference } from '../../components/values';
import { count } from '../../lib/format';
import type { FormState } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';

export interface Portfolio {
  readonly accountId: string | null;
  readonly displayName: string;
  readonly address: string;
  readonly member: boolean;
  readonly offers: number;
}
export interface PortfoliosProps {
  readonly portfolios: readonly Portfolio[];
  readonly me: string;
  readonly mayManage: boolean;
  readonly state: FormState | undefined;
}

export function Portfolios({ portfolios, me, mayManage, state }: PortfoliosProps) {
  const t = useTexts('offers');
  const lang = useLang();
  const nameOf = ({ accountId, displayName, address }: Portfolio): string => (accountId === null ? t('pages.portfolio.nobody') : displayName || address);
  const columns: readonly Column<Portfolio>[] = [
    {
      key: 'who',
      title: t('pages.portfolio.who'),
      head: true,
      cell: (one) => (
        <>
          {one.accountId !== null && !one.displayName ? <Reference value={one.address} /> : <span dir="auto">{nameOf(one)}</span>}{' '}
          {one.accountId !== null && !one.member && <StatusBadge tone="act">{t('pages.portfolio.gone')}</StatusBadge>}
        </>
      ),
    },
    { key: 'offers', title: t('pages.portfolio.offers'), number: true, cell: ({ offers }) => <bdi>{count(offers, lang)}</bdi> },
  ];
  const given = portfolios.filter(({ accountId, offers }) => offers > 0 && (mayManage || accountId === me));
  const takers = portfolios.filter(({ member }) => member);
  const option = (one: Portfolio) => ({ value: one.accountId ?? '', label: nameOf(one) });
  return (
    <>
      <Section title={t('pages.portfolio.title')} lead={t('pages.portfolio.lead')}>
        <DataTable caption={t('pages.portfolio.title')} columns={columns} rows={portfolios} rowKey={({ accountId }) => accountId ?? 'nobody'} />
      </Section>
      {given.length > 0 && takers.length > 1 && (
        <Section title={t('pages.portfolio.hand')} lead={t('pages.portfolio.hand_lead')}>
          <Card>
            <ApiForm name="transfer" state={state}>
              <SelectField name="from" label={t('pages.portfolio.from')} placeholder={false} options={given.map(option)} optional />
              <SelectField name="to" label={t('pages.portfolio.to')} options={takers.map(option)} />
              <SubmitButton kind="soft">{t('pages.portfolio.save')}</SubmitButton>
            </ApiForm>
          </Card>
        </Section>
      )}
    </>
  );
}

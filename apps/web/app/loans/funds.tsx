// Where the money of the fund is, and whether the books balance.
import { Facts } from '../components/facts';
import { Notice } from '../components/notice';
import { Card, Section } from '../components/page';
import { Money } from '../components/values';
import { money } from '../lib/format';
import { useLang, useTexts } from '../texts';

const figures = ['available', 'cash', 'outstanding', 'committed', 'reserve', 'contributions', 'excessPayments'] as const;

export type Fund = Readonly<Record<(typeof figures)[number] | 'code' | 'label' | 'balance', string>>;

export function Funds({ funds }: { readonly funds: readonly Fund[] }) {
  const t = useTexts('loans');
  const lang = useLang();
  return (
    <Section title={t('pages.treasury.fund')}>
      {funds.map((fund) => (
        <Card key={fund.code}>
          {funds.length > 1 && <h3>{fund.label}</h3>}
          <Facts facts={figures.map((name) => ({ label: t(`pages.treasury.fund_figures.${name}`), value: <Money amount={fund[name]} trim /> }))} />
        </Card>
      ))}
      {funds.every(({ balance }) => balance === '0.00') ? (
        <Notice tone="good">{t('pages.treasury.balanced')}</Notice>
      ) : (
        <Notice tone="bad">{t('pages.treasury.unbalanced', { amount: money(funds.find(({ balance }) => balance !== '0.00')?.balance ?? '0.00', lang) })}</Notice>
      )}
    </Section>
  );
}

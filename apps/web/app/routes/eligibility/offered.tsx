// The loans on offer today, for anybody: how much, for how long, for whom; then "is it for me?".
import { ButtonLink } from '../../components/button-link';
import { CardList } from '../../components/card-list';
import { Facts } from '../../components/facts';
import { Card, Page } from '../../components/page';
import styles from '../../eligibility/eligibility.module.css';
import { useParameter } from '../../eligibility/parameters';
import { useRule } from '../../eligibility/rules';
import type { ProductView } from '../../eligibility/views';
import { get } from '../../lib/api';
import { day, inLang, money } from '../../lib/format';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/offered';

export const handle = { still: true };

export const loader = ({ context }: Route.LoaderArgs) => get<{ items: readonly ProductView[] }>(context, '/api/loans/products');

export default function Offered({ loaderData: { items } }: Route.ComponentProps) {
  const t = useTexts('eligibility');
  const lang = useLang();
  return (
    <Page
      title={t('pages.offered.title')}
      lead={t('pages.ask.why')}
      description={t('pages.ask.description')}
      actions={<ButtonLink to={`/${lang}/eligibility`}>{t('pages.ask.title')}</ButtonLink>}
    >
      <CardList items={items} itemKey={({ code }) => code} tiles>
        {(product) => <One product={product} />}
      </CardList>
    </Page>
  );
}

function One({ product }: { readonly product: ProductView }) {
  const t = useTexts('eligibility');
  const lang = useLang();
  const [say, sentence] = [useParameter(), useRule()];
  const amount = (decimal: string): string => `\u2068${money(decimal, lang, { trim: true })}\u2069`;
  const firm = { id: 'E04', level: 'BLOCK', outcome: 'pass', value: null, limit: null, missingFacts: [] } as const;
  return (
    <Card>
      <article className={styles.product}>
        <h2>{inLang(product.label, lang)}</h2>
        <p>{t('pages.products.range', { min: amount(product.minAmount), max: amount(product.maxAmount) })}</p>
        <p>{t('pages.products.term', { term: product.maxTermMonths, deferral: product.maxDeferralMonths })}</p>
        <p>{sentence(firm, product)}</p>
        <Facts
          facts={[
            { label: t('fields.legalForms'), value: say('legalForms', product.legalForms) },
            { label: t('fields.maxShareOfPhysicalInvestment'), value: <bdi>{say('maxShareOfPhysicalInvestment', product.maxShareOfPhysicalInvestment)}</bdi> },
            { label: t('fields.minContributionShare'), value: <bdi>{say('minContributionShare', product.minContributionShare)}</bdi> },
            { label: t('fields.bankRequiredAbove'), value: product.bankRequiredAbove && <bdi>{say('bankRequiredAbove', product.bankRequiredAbove)}</bdi> },
            { label: t('fields.equipmentOnly'), value: product.equipmentOnly && say('equipmentOnly', true) },
          ]}
        />
        <p className={styles.source}>{t('pages.offered.since', { version: product.version, day: day(product.validFrom, lang) })}</p>
      </article>
    </Card>
  );
}

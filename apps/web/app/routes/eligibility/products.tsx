// Products of the loan for who keeps them: what is in force, what comes, what waits as a draft.
import { ButtonLink } from '../../components/button-link';
import { CardList } from '../../components/card-list';
import { Facts } from '../../components/facts';
import { Card, Page } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import styles from '../../eligibility/eligibility.module.css';
import type { KeptProduct } from '../../eligibility/product-views';
import { get } from '../../lib/api';
import { count, day, inLang, money } from '../../lib/format';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/products';

export const loader = ({ context }: Route.LoaderArgs) => get<{ items: readonly KeptProduct[] }>(context, '/api/loans/products/kept');

export default function Products({ loaderData: { items } }: Route.ComponentProps) {
  const t = useTexts('eligibility');
  const lang = useLang();
  return (
    <Page
      title={t('pages.products.title')}
      lead={t('pages.products.lead')}
      actions={
        <ButtonLink to={`/${lang}/products/new`} kind="soft">
          {t('pages.products.new')}
        </ButtonLink>
      }
    >
      <CardList items={items} itemKey={({ code }) => code} tiles>
        {(product) => <Line product={product} />}
      </CardList>
    </Page>
  );
}

function Line({ product: { code, label, current, comingOn, hasDraft, files } }: { readonly product: KeptProduct }) {
  const t = useTexts('eligibility');
  const lang = useLang();
  const say = (amount: string): string => `\u2068${money(amount, lang, { trim: true })}\u2069`;
  return (
    <Card>
      <article className={styles.product}>
        <h2>{inLang(label, lang)}</h2>
        <p className={styles.badges}>
          <StatusBadge tone={current ? 'good' : 'calm'}>{current ? t('pages.products.current', { version: current.version }) : t('pages.products.none_current')}</StatusBadge>
          {comingOn && <StatusBadge tone="info">{t('pages.products.coming', { day: day(comingOn, lang) })}</StatusBadge>}
          {hasDraft && <StatusBadge tone="act">{t('pages.products.draft')}</StatusBadge>}
        </p>
        {current && (
          <>
            <p>{t('pages.products.range', { min: say(current.minAmount), max: say(current.maxAmount) })}</p>
            <p>{t('pages.products.term', { term: current.maxTermMonths, deferral: current.maxDeferralMonths })}</p>
          </>
        )}
        <Facts facts={[{ label: t('pages.products.files'), value: <bdi>{count(files, lang)}</bdi> }]} />
        <ButtonLink to={`/${lang}/products/${code}`} kind="soft">
          {t('pages.products.open')}
        </ButtonLink>
      </article>
    </Card>
  );
}

// What an honour loan is: its conditions as the API has them, what to prepare, how it goes.
import { ButtonLink } from '../components/button-link';
import { Card, Section } from '../components/page';
import { Icon } from '../components/icon';
import { Steps } from '../components/steps';
import { money } from '../lib/format';
import { useLang, useTexts } from '../texts';
import styles from './about.module.css';
import { milestones } from './road';
import type { Product } from './views';

const toPrepare = ['needs', 'quotes', 'own', 'card'] as const;

/** `road`: also how it goes, for who has no file on that road yet. */
export function About({ product, road }: { readonly product: Product; readonly road: boolean }) {
  const t = useTexts('loans');
  const lang = useLang();
  const web = useTexts();
  const say = (amount: string): string => money(amount, lang, { trim: true });
  const conditions = [
    t('product.range', { min: say(product.minAmount), max: say(product.maxAmount) }),
    t('product.rate'),
    t('product.fees'),
    t('product.guarantee'),
    t('pages.home.term', { months: t('months', { count: product.maxTermMonths }) }),
    t('product.due_day', { day: product.dueDay }),
    t('product.share', { share: product.maxShareOfPhysicalInvestment }),
    t('product.contribution', { share: product.minContributionShare }),
  ];
  return (
    <>
      <Section title={t('pages.home.conditions')}>
        <Card>
          <Checks items={conditions} />
        </Card>
        <ButtonLink to={`/${lang}/eligibility`} kind="soft">
          {web('home.loan.may_i')}
        </ButtonLink>
      </Section>
      <Section title={t('pages.home.prepare_title')}>
        <Card>
          <Checks items={toPrepare.map((name) => t(`pages.home.prepare.${name}`))} />
        </Card>
      </Section>
      {road && (
        <Section title={t('pages.home.steps_title')}>
          <Card>
            <Steps across steps={milestones.map((name) => ({ title: t(`pages.road.${name}`), state: 'plain' }))} />
          </Card>
        </Section>
      )}
    </>
  );
}

function Checks({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className={styles.checks}>
      {items.map((item) => (
        <li key={item}>
          <Icon name="check" />
          {item}
        </li>
      ))}
    </ul>
  );
}

// Every support scheme that we know of: what it is, who decides, whether it is open. A touch leads to its page with the questions.
import { Link } from 'react-router';
import { CardList } from '../../components/card-list';
import { FilterLinks } from '../../components/filter-links';
import { Card, Page } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import styles from '../../components/scheme-list.module.css';
import { get } from '../../lib/api';
import { inLang } from '../../lib/format';
import type { Listed, Scheme } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/list';

export const handle = { still: true };
const audiences = ['', 'founder', 'job_seeker'] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get('for');
  const audience = audiences.find((one) => one === asked) ?? '';
  return { audience, schemes: (await get<Listed<Scheme>>(context, `/api/loans/schemes${audience ? `?audience=${audience}` : ''}`)).items };
}

export default function SchemeCatalogue({ loaderData: { audience, schemes } }: Route.ComponentProps) {
  const t = useTexts('eligibility');
  const references = useTexts('references');
  const lang = useLang();
  const links = audiences.map((one) => ({ to: `/${lang}/schemes${one ? `?for=${one}` : ''}`, label: t(`schemes.for.${one || 'all'}`), current: one === audience }));
  return (
    <Page title={t('schemes.title')} lead={t('schemes.lead')} description={t('schemes.lead')}>
      <FilterLinks name={t('schemes.whom')} links={links} />
      <CardList tiles items={schemes} itemKey={({ code }) => code}>
        {(scheme) => (
          <Card>
            <h2 className={styles.name}>
              <Link to={`/${lang}/schemes/${scheme.code}`}>{inLang(scheme.label, lang)}</Link>
            </h2>
            <p className={styles.badges}>
              <span className={styles.kind}>{references(`scheme_kind.${scheme.kind}`)}</span>
              {scheme.state !== 'active' && <StatusBadge tone="wait">{references(`scheme_state.${scheme.state}`)}</StatusBadge>}
            </p>
            <p>{inLang(scheme.summary, lang)}</p>
            <p className={styles.who}>{references('pages.decided_by', { who: references(`operators.${scheme.operator}`) })}</p>
          </Card>
        )}
      </CardList>
    </Page>
  );
}

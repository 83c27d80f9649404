// The officer's list of firms: red ones first, then those with the most signals, each with its reasons.
import { ButtonLink } from '../../components/button-link';
import { CardList } from '../../components/card-list';
import { EmptyState } from '../../components/empty-state';
import { FilterLinks } from '../../components/filter-links';
import { NextStep } from '../../components/next-step';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { StatusBadge } from '../../components/status-badge';
import { get } from '../../lib/api';
import { nameIn } from '../../lib/format';
import { queryOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/list';
import styles from './founders.module.css';
import { Causes, LightBadge } from './light';
import { type FirmLine, type Light, lights } from './views';

export const handle = { still: true };

interface Firms {
  readonly items: readonly FirmLine[];
  readonly counts: Readonly<Record<Light, number>>;
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const light = lights.find((one) => one === asked.get('light'));
  const firms = await get<Firms>(context, `/api/founders${queryOf({ light, page: String(Number(asked.get('page')) || 1) })}`);
  return { firms, light };
}

export default function Founders({ loaderData: { firms, light } }: Route.ComponentProps) {
  const t = useTexts('founders');
  const lang = useLang();
  const wanted = firms.items.filter(({ look }) => look);
  const links = [undefined, ...lights].map((one) => ({
    to: `/${lang}/officer/founders${queryOf({ light: one })}`,
    label: one ? `${t(`lights.${one}`)} (${firms.counts[one]})` : t('pages.list.all'),
    current: one === light,
  }));
  return (
    <Page title={t('pages.list.title')} lead={t('pages.list.lead')} back={{ to: `/${lang}/officer`, label: t('pages.file.back_my') }}>
      {wanted[0] && firms.page === 1 && (
        <NextStep
          icon="alert"
          title={t('pages.list.first', { count: wanted.length })}
          action={<ButtonLink to={`/${lang}/officer/founders/${wanted[0].personId}`}>{t('pages.list.open')}</ButtonLink>}
        >
          {t('pages.list.first_body')}
        </NextStep>
      )}
      <p>
        <ButtonLink to={`/${lang}/tasks`} kind="soft" icon="check">
          {t('pages.list.my_tasks')}
        </ButtonLink>
      </p>
      <FilterLinks name={t('pages.list.by_light')} links={links} />
      {firms.items.length > 0 ? (
        <CardList items={firms.items} itemKey={({ loanId }) => loanId} tiles>
          {(firm) => (
            <article className={styles.card}>
              <p className={styles.moves}>
                <LightBadge light={firm.light.light} />
                {firm.look && <StatusBadge tone="act">{t('pages.list.look')}</StatusBadge>}
                {firm.plan && (
                  <StatusBadge tone={firm.plan === 'wanted' ? 'act' : 'info'}>
                    {t('pages.file.plan')} · {t(`states.plan.${firm.plan}`)}
                  </StatusBadge>
                )}
              </p>
              <h2>
                <a href={`/${lang}/officer/founders/${firm.personId}`}>
                  <span dir="auto">{nameIn(firm.name, lang)}</span>
                </a>
              </h2>
              <p>
                <span dir="auto">{firm.project}</span>
              </p>
              <Causes light={firm.light} />
            </article>
          )}
        </CardList>
      ) : (
        <EmptyState icon="check" title={t('pages.list.empty')}>
          {t('pages.list.empty_body')}
        </EmptyState>
      )}
      <Pagination page={firms.page} pageSize={firms.pageSize} total={firms.total} />
    </Page>
  );
}

// The officer's list of charters that are not signed by all three; those without a mediator come first.
import { ButtonLink } from '../../components/button-link';
import { CardList } from '../../components/card-list';
import { EmptyState } from '../../components/empty-state';
import { NextStep } from '../../components/next-step';
import { Page, Section } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { StatusBadge } from '../../components/status-badge';
import { Moment } from '../../components/values';
import { get } from '../../lib/api';
import { listIn, nameIn } from '../../lib/format';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/list';
import styles from './charter.module.css';
import type { CharterLine } from './views';

export const handle = { still: true };

export async function loader({ request, context }: Route.LoaderArgs) {
  const page = Number(new URL(request.url).searchParams.get('page')) || 1;
  return get<{ readonly items: readonly CharterLine[]; readonly total: number; readonly page: number; readonly pageSize: number }>(context, `/api/mentoring/charters?page=${page}`);
}

export default function Charters({ loaderData: list }: Route.ComponentProps) {
  const t = useTexts('mentoring');
  const lang = useLang();
  const [first] = list.items;
  return (
    <Page title={t('charter.pages.list')} lead={t('charter.pages.list_lead')} back={{ to: `/${lang}/officer/mentors`, label: t('pages.mentors') }}>
      {first ? (
        <>
          <NextStep
            icon="file"
            title={t('charter.pages.missing', { who: listIn(partiesOf(first, t), lang) })}
            action={<ButtonLink to={`/${lang}/officer/charters/${first.mentorshipId}`}>{t('charter.pages.read')}</ButtonLink>}
          >
            <span dir="auto">{first.project}</span>
          </NextStep>
          <Section title={t('charter.pages.list')}>
            <CardList items={list.items} itemKey={({ mentorshipId }) => mentorshipId}>
              {(line) => (
                <article className={styles.line}>
                  <StatusBadge tone={line.missing.includes('mediator') ? 'act' : 'wait'}>{t('charter.pages.missing', { who: listIn(partiesOf(line, t), lang) })}</StatusBadge>
                  <h3>
                    <a href={`/${lang}/officer/charters/${line.mentorshipId}`}>
                      <span dir="auto">{nameIn(line.founder, lang)}</span> · <span dir="auto">{nameIn(line.mentor, lang)}</span>
                    </a>
                  </h3>
                  <p>
                    <span dir="auto">{line.project}</span>
                  </p>
                  <p>
                    {t('charter.pages.since')} <Moment value={line.madeAt} />
                  </p>
                </article>
              )}
            </CardList>
          </Section>
          <Pagination {...list} />
        </>
      ) : (
        <EmptyState icon="check" title={t('charter.pages.list_empty')}>
          {t('charter.pages.list_empty_body')}
        </EmptyState>
      )}
    </Page>
  );
}

const partiesOf = (line: CharterLine, t: (key: string) => string): string[] => line.missing.map((party) => t(`charter.paper.parties.${party}`));

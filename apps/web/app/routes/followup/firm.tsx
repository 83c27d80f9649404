// How one firm is followed: its planned contacts and the reports that the reader may see.
import { ButtonLink } from '../../components/button-link';
import { EmptyState } from '../../components/empty-state';
import { Page, Section } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { Day } from '../../components/values';
import { Contacts } from '../../followup/contact-line';
import styles from '../../followup/followup.module.css';
import { LightBadge } from '../../followup/report-card';
import { get } from '../../lib/api';
import type { FirmPlan, Listed, Report } from '../../lib/followup';
import { nameIn } from '../../lib/format';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/firm';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const page = Math.max(1, Math.trunc(Number(new URL(request.url).searchParams.get('page'))) || 1);
  const [firm, reports] = await Promise.all([
    get<FirmPlan>(context, `/api/followup/firms/${params.id}`),
    get<Listed<Report>>(context, `/api/followup/reports?loanId=${params.id}&pageSize=10&page=${page}`),
  ]);
  return { firm, reports };
}

const backTo = { mentor: 'firms', founder: 'meetings', staff: 'desk' } as const;
const starts = { mentor: 'mentor', founder: 'my/mentor', staff: 'officer/followup' } as const;

export default function FirmPage({ loaderData: { firm, reports } }: Route.ComponentProps) {
  const t = useTexts('followup');
  const lang = useLang();
  const past = firm.contacts.filter(({ state }) => state !== 'planned');
  const ahead = firm.contacts.filter(({ state }) => state === 'planned');
  return (
    <Page
      title={firm.project}
      above={t('pages.desk')}
      lead={<span dir="auto">{[firm.founderName, firm.mentorName].map((name) => nameIn(name, lang)).join(' · ')}</span>}
      back={{ to: `/${lang}/${starts[firm.as]}`, label: t(`pages.${backTo[firm.as]}`) }}
    >
      <Section title={t('report.read')} id="reports">
        {reports.items.length > 0 ? (
          <ul className={styles.contacts}>
            {reports.items.map((report) => (
              <li key={report.id}>
                <span>
                  <Day value={report.heldOn} /> <LightBadge light={report.mentorLight} />
                  <br />
                  <span dir="auto">{report.said}</span>
                </span>
                <ButtonLink to={`/${lang}/reports/${report.id}`} kind="soft" label={`${t('report.open')} ${report.heldOn}`}>
                  {t('report.open')}
                </ButtonLink>
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState icon="file" title={t('report.none')}>
            {t('report.none_body')}
          </EmptyState>
        )}
        <Pagination {...reports} />
      </Section>
      {firm.contacts.length > 0 && (
        <Section title={t('pages.plan')} id="plan">
          <Contacts contacts={ahead} />
          {past.length > 0 && (
            <details className={styles.more}>
              <summary>{t('pages.past')}</summary>
              <div>
                <Contacts contacts={past} />
              </div>
            </details>
          )}
        </Section>
      )}
    </Page>
  );
}

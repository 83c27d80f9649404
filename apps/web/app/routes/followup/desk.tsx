// The officer sees which contacts are late and which mentors have told nothing for long.
import { data } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Page, Section } from '../../components/page';
import { MoveButton } from '../../components/submit-button';
import { Day } from '../../components/values';
import { useContactName } from '../../followup/contact-line';
import { done, get, post } from '../../lib/api';
import type { Contact, Listed } from '../../lib/followup';
import { nameIn } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { FullName } from '../../lib/mentoring';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/desk';

interface Late extends Contact {
  readonly loanId: string;
  readonly project: string;
  readonly founderName: FullName;
  readonly mentorName: FullName | null;
}
interface Silent {
  readonly mentorshipId: string;
  readonly loanId: string;
  readonly project: string;
  readonly mentorName: FullName;
  readonly founderName: FullName;
  readonly lastReportOn: string | null;
  readonly days: number;
}

export async function loader({ context }: Route.LoaderArgs) {
  const [late, silent] = await Promise.all([get<Listed<Late>>(context, '/api/followup/late?pageSize=50'), get<Listed<Silent>>(context, '/api/followup/silent?pageSize=50')]);
  return { late, silent };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const id = /^have\.([\da-f-]{36})$/.exec(sent.form)?.[1];
  if (!id) throw data(null, { status: 404 });
  const reply = await post(context, `/api/followup/contacts/${id}/have`, {}, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/officer/followup`, 'followup.contact_had');
}

export default function FollowupDesk({ loaderData: { late, silent }, actionData }: Route.ComponentProps) {
  const t = useTexts('followup');
  const lang = useLang();
  const nameOf = useContactName();
  const name = (of: FullName | null) => (of ? <span dir="auto">{nameIn(of, lang)}</span> : t('pages.nobody'));
  const firm = ({ loanId, project, founderName }: { readonly loanId: string; readonly project: string; readonly founderName: FullName }) => (
    <>
      <span dir="auto">{project}</span>
      <br />
      {name(founderName)}
      <br />
      <ButtonLink to={`/${lang}/firms/${loanId}`} kind="soft" label={`${t('pages.to_plan')} ${project}`}>
        {t('pages.to_plan')}
      </ButtonLink>
    </>
  );
  return (
    <Page title={t('pages.desk')} lead={t('pages.desk_lead')} problem={actionData?.problem}>
      <Section title={t('pages.silent_title')} id="silent">
        {silent.items.length > 0 ? (
          <DataTable
            caption={t('pages.silent_title')}
            rows={silent.items}
            rowKey={(row) => row.mentorshipId}
            columns={[
              { key: 'who', title: t('by.mentor'), cell: (row) => name(row.mentorName), head: true },
              { key: 'firm', title: t('pages.firm'), cell: firm },
              { key: 'since', title: t('pages.since'), cell: (row) => t('pages.silent_days', { count: row.days }) },
              { key: 'last', title: t('pages.last'), cell: (row) => (row.lastReportOn ? <Day value={row.lastReportOn} /> : t('pages.never')) },
            ]}
          />
        ) : (
          <EmptyState icon="check" title={t('pages.silent_none')}>
            {t('pages.all_calm')}
          </EmptyState>
        )}
      </Section>
      <Section title={t('pages.late_title')} id="late">
        {late.items.length > 0 ? (
          <DataTable
            caption={t('pages.late_title')}
            rows={late.items}
            rowKey={({ id }) => id}
            columns={[
              { key: 'what', title: t('pages.what'), cell: (row) => nameOf(row), head: true },
              { key: 'firm', title: t('pages.firm'), cell: firm },
              { key: 'who', title: t('pages.who'), cell: (row) => (row.by === 'officer' ? t('by.officer') : name(row.mentorName)) },
              { key: 'due', title: t('pages.planned'), cell: (row) => <Day value={row.dueOn} /> },
              {
                key: 'act',
                title: t('pages.done_review'),
                cell: (row) =>
                  row.by === 'officer' ? (
                    <MoveButton move={`have.${row.id}`} kind="soft">
                      {t('pages.done_review')}
                    </MoveButton>
                  ) : (
                    ''
                  ),
              },
            ]}
          />
        ) : (
          <EmptyState icon="check" title={t('pages.late_none')}>
            {t('pages.all_calm')}
          </EmptyState>
        )}
      </Section>
    </Page>
  );
}

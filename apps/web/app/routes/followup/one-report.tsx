// One report; the founder tells here how she sees it herself.
import { ApiForm } from '../../components/api-form';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { Day } from '../../components/values';
import { Chips } from '../../followup/chips';
import { ReportBody } from '../../followup/report-card';
import { done, get, post } from '../../lib/api';
import { lights, type Report } from '../../lib/followup';
import { nameIn } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/one-report';

export const loader = async ({ params, context }: Route.LoaderArgs) => ({ report: await get<Report>(context, `/api/followup/reports/${params.id}`) });

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, `/api/followup/reports/${params.id}/light`, sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/reports/${params.id}`, 'followup.light_told');
}

export default function OneReport({ loaderData: { report }, actionData }: Route.ComponentProps) {
  const t = useTexts('followup');
  const lang = useLang();
  return (
    <Page
      title={t('report.of', { name: nameIn(report.founderName, lang) })}
      above={<Day value={report.heldOn} />}
      lead={t('report.told_by', { name: nameIn(report.mentorName, lang), minutes: report.minutes, mode: t(`modes.${report.mode}`) })}
      back={{ to: `/${lang}/firms/${report.loanId}`, label: t('report.all') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
      width="text"
    >
      <ReportBody report={report} />
      {report.as === 'founder' && (
        <Section title={t('report.your_light')} id="light">
          <Card>
            <ApiForm state={actionData}>
              <Chips
                name="light"
                label={t('fields.light')}
                options={lights.map((value) => ({ value, label: t(`lights.${value}`) }))}
                {...(report.founderLight ? { defaultValue: report.founderLight } : {})}
              />
              <SubmitButton>{t('report.tell')}</SubmitButton>
            </ApiForm>
          </Card>
        </Section>
      )}
    </Page>
  );
}

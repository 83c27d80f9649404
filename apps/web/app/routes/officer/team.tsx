// The officers: who has how many files, who is away, and until when. Nobody says why.
import { ApiForm } from '../../components/api-form';
import { SelectField } from '../../components/choice-fields';
import { DataTable } from '../../components/data-table';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Day } from '../../components/values';
import { done, get, post } from '../../lib/api';
import { day } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { Colleague, Team } from '../../loans/desk-views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/team';

export const loader = ({ context }: Route.LoaderArgs) => get<Team>(context, '/api/loans/desk/team');

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const ended = sent.form === 'back';
  const reply = await post(context, `/api/loans/desk/absences${ended ? `/${String(sent.body.id)}/end` : ''}`, ended ? {} : sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/officer/team`, ended ? 'instruction.absence_ended' : 'instruction.absence_written');
}

export default function OfficerTeam({ loaderData: { items, today }, actionData }: Route.ComponentProps) {
  const t = useTexts('instruction');
  const words = useTexts('loans');
  const lang = useLang();
  const me = items.find(({ mine }) => mine);
  return (
    <Page
      title={t('desk.team')}
      lead={t('desk.team_lead')}
      back={{ to: `/${lang}/officer`, label: words('pages.officer.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
    >
      <DataTable<Colleague>
        caption={t('desk.team')}
        rows={items}
        rowKey={({ accountId }) => accountId}
        columns={[
          { key: 'name', title: t('desk.officer'), head: true, cell: ({ name }) => <span dir="auto">{name}</span> },
          { key: 'files', title: words('pages.officer.title'), cell: ({ files }) => t('desk.files', { count: files }) },
          {
            key: 'away',
            title: t('desk.absences'),
            cell: ({ awayUntil }) =>
              awayUntil ? <StatusBadge tone="wait">{t('desk.away', { day: day(awayUntil, lang, 'short') })}</StatusBadge> : <StatusBadge tone="good">{t('desk.here')}</StatusBadge>,
          },
          {
            key: 'days',
            title: t('desk.absence_add'),
            cell: ({ absences }) =>
              absences.length > 0 && (
                <>
                  {absences.map(({ id, fromDay, toDay }) => (
                    <div key={id}>
                      <Day value={fromDay} short /> – <Day value={toDay} short />
                      <MoveButton move="back" kind="soft" fields={{ id }}>
                        {t(fromDay <= today ? 'desk.back' : 'desk.take_off')}
                      </MoveButton>
                    </div>
                  ))}
                </>
              ),
          },
        ]}
      />
      <Section title={t('desk.absence_add')} lead={t('desk.absence_lead')}>
        <Card>
          <ApiForm name="absence" state={actionData}>
            <SelectField
              name="accountId"
              label={t('fields.accountId')}
              placeholder={false}
              options={items.map(({ accountId, name }) => ({ value: accountId, label: name }))}
              defaultValue={me?.accountId ?? ''}
            />
            <TextField name="fromDay" type="date" label={t('fields.fromDay')} defaultValue={today} />
            <TextField name="toDay" type="date" label={t('fields.toDay')} defaultValue={today} />
            <SubmitButton>{t('desk.absence_add')}</SubmitButton>
          </ApiForm>
        </Card>
      </Section>
    </Page>
  );
}

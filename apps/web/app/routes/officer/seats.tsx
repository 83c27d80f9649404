// Seats of the committee: who sits, for how long; a new seat for a member without one.
import { ApiForm } from '../../components/api-form';
import { CheckboxField, SelectField } from '../../components/choice-fields';
import { DataTable } from '../../components/data-table';
import { FinalMove } from '../../components/final-move';
import { Notice } from '../../components/notice';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Day } from '../../components/values';
import type { Seat } from '../../committee/views';
import { done, get, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/seats';

interface Seats {
  readonly items: readonly Seat[];
  readonly candidates: readonly { readonly accountId: string; readonly name: string }[];
}

export const loader = ({ context }: Route.LoaderArgs) => get<Seats>(context, '/api/loans/committee/mandates');

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { booleans: ['voting'] });
  const ended = sent.form.startsWith('end-');
  const reply = ended
    ? await post(context, `/api/loans/committee/mandates/${sent.form.slice('end-'.length)}/end`, {}, sent.key)
    : await post(context, '/api/loans/committee/mandates', sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/officer/seats`, ended ? 'committee.seat_ended' : 'committee.seated');
}

export default function CommitteeSeats({ loaderData: { items, candidates }, actionData }: Route.ComponentProps) {
  const t = useTexts('committee');
  const lang = useLang();
  return (
    <Page
      title={t('pages.seats.title')}
      back={{ to: `/${lang}/officer/sessions`, label: t('pages.sessions.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
    >
      <DataTable
        caption={t('pages.seats.title')}
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', title: t('fields.name'), head: true, cell: ({ name }) => <span dir="auto">{name}</span> },
          { key: 'college', title: t('fields.college'), cell: ({ college }) => t(`colleges.${college}`) },
          { key: 'chair', title: t('fields.chair'), cell: ({ chair }) => t(`chairs.${chair}`) },
          { key: 'until', title: t('fields.toDay'), cell: ({ toDay }) => <Day value={toDay} /> },
          {
            key: 'state',
            title: t('fields.pledgedAt'),
            cell: ({ inForce, pledgedAt }) =>
              inForce ? (
                <StatusBadge tone={pledgedAt ? 'good' : 'wait'}>{t(pledgedAt ? 'pages.seats.pledged' : 'pages.seats.not_pledged')}</StatusBadge>
              ) : (
                <StatusBadge tone="calm">{t('pages.seats.over')}</StatusBadge>
              ),
          },
          {
            key: 'end',
            title: t('moves.end_seat'),
            cell: ({ id, inForce }) =>
              inForce && (
                <FinalMove move={`end-${id}`} label={t('moves.end_seat')}>
                  {t('pages.seats.end_body')}
                </FinalMove>
              ),
          },
        ]}
      />
      <Section title={t('moves.give_seat')}>
        {candidates.length === 0 ? (
          <Notice tone="info">{t('pages.seats.no_candidate')}</Notice>
        ) : (
          <Card>
            <ApiForm name="give" state={actionData}>
              <SelectField name="accountId" label={t('fields.name')} options={candidates.map(({ accountId, name }) => ({ value: accountId, label: name }))} />
              <SelectField
                name="college"
                label={t('fields.college')}
                options={(['entrepreneurs', 'banks', 'accountants_lawyers', 'institutions'] as const).map((college) => ({ value: college, label: t(`colleges.${college}`) }))}
              />
              <SelectField
                name="chair"
                label={t('fields.chair')}
                placeholder={false}
                options={(['member', 'chair', 'deputy'] as const).map((chair) => ({ value: chair, label: t(`chairs.${chair}`) }))}
              />
              <CheckboxField name="voting" label={t('fields.voting')} defaultChecked />
              <TextField name="fromDay" label={t('fields.fromDay')} type="date" />
              <TextField name="toDay" label={t('fields.toDay')} type="date" />
              <SubmitButton>{t('moves.give_seat')}</SubmitButton>
            </ApiForm>
          </Card>
        )}
      </Section>
    </Page>
  );
}

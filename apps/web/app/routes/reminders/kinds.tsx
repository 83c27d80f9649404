// Every kind of message: whether it leaves; an administrator stops one, rehearses it, or lets it leave again.
import { Link } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { RadioCards, SelectField } from '../../components/choice-fields';
import { DataTable } from '../../components/data-table';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { done, get, send } from '../../lib/api';
import { count } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/kinds';

interface Kind {
  readonly kind: string;
  readonly topic: string;
  readonly mode: 'on' | 'off' | 'rehearsal';
  readonly reason: string | null;
  readonly waiting: number;
}
const modes = ['on', 'off', 'rehearsal'] as const;
const tones = { on: 'good', off: 'bad', rehearsal: 'wait' } as const;

export const loader = ({ context }: Route.LoaderArgs) => get<{ items: readonly Kind[] }>(context, '/api/reminders/kinds');

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const { kind, ...body } = sent.body as { kind?: string; mode?: string; reason?: string };
  const reply = await send(context, 'PUT', `/api/reminders/kinds/${encodeURIComponent(kind ?? '')}`, body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/admin/messages`, 'reminders.switched');
}

export default function Kinds({ loaderData: { items }, actionData }: Route.ComponentProps) {
  const t = useTexts('reminders');
  const lang = useLang();
  return (
    <Page
      title={t('pages.kinds')}
      lead={t('pages.kinds_lead')}
      actions={<Link to={`/${lang}/admin/messages/templates`}>{t('pages.to_templates')}</Link>}
      problem={actionData?.problem}
      labelOf={(path) => t(`pages.fields.${path}`)}
    >
      <Section title={t('pages.switch')}>
        <Card>
          <ApiForm state={actionData}>
            <SelectField name="kind" label={t('pages.fields.kind')} options={items.map(({ kind }) => ({ value: kind, label: t(`kinds.${kind}`) }))} />
            <RadioCards
              name="mode"
              label={t('pages.fields.mode')}
              options={modes.map((value) => ({ value, label: t(`pages.modes.${value}`), help: t(`pages.modes_help.${value}`) }))}
            />
            <TextField name="reason" label={t('pages.fields.reason')} maxLength={300} />
            <SubmitButton>{t('pages.switch_do')}</SubmitButton>
          </ApiForm>
        </Card>
      </Section>
      <DataTable
        caption={t('pages.kinds')}
        rows={items}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', title: t('pages.what'), cell: ({ kind }) => t(`kinds.${kind}`), head: true },
          { key: 'topic', title: t('pages.topic'), cell: ({ topic }) => t(`topics.${topic}`) },
          {
            key: 'mode',
            title: t('pages.fields.mode'),
            cell: ({ mode, reason }) => (
              <>
                <StatusBadge tone={tones[mode]}>{t(`pages.modes.${mode}`)}</StatusBadge>
                {reason && <p dir="auto">{reason}</p>}
              </>
            ),
          },
          { key: 'waiting', title: t('pages.waiting'), cell: ({ waiting }) => <bdi>{count(waiting, lang)}</bdi>, number: true },
        ]}
      />
    </Page>
  );
}

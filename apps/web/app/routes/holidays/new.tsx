// A day off that was decreed: its names, its day, where it is written; first what it would do to running loans.
import { ApiForm } from '../../components/api-form';
import { pressed } from '../../components/finder';
import { Card, Page } from '../../components/page';
import { TextField } from '../../components/text-field';
import { LookAndDo, WouldMove } from '../../holidays/parts';
import { type Tried, tryChange } from '../../holidays/views';
import { done, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/new';

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form);
  const day = sent.body['day'];
  if (pressed(form) === 'look') return tryChange(context, sent, { move: 'add', ...(typeof day === 'string' ? { day } : {}) });
  const reply = await post(context, '/api/references/holidays', sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/holidays/${(reply.data as { id: string }).id}`, 'references.holiday_add');
}

export default function NewHoliday({ actionData }: Route.ComponentProps) {
  const t = useTexts('references');
  const lang = useLang();
  const tried: Tried | undefined = actionData;
  return (
    <Page
      title={t('holidays.add')}
      lead={t('holidays.add_lead')}
      back={{ to: `/${lang}/holidays`, label: t('holidays.years') }}
      problem={tried?.problem}
      labelOf={(path) => t(`holidays.fields.${path}`)}
      width="text"
    >
      <Card>
        <ApiForm state={tried}>
          <WouldMove effect={tried?.effect} />
          <TextField name="day" type="date" label={t('holidays.fields.newDay')} />
          <TextField name="labelAr" label={t('holidays.fields.labelAr')} maxLength={120} />
          <TextField name="labelFr" label={t('holidays.fields.labelFr')} maxLength={120} />
          <TextField name="labelEn" label={t('holidays.fields.labelEn')} maxLength={120} />
          <TextField name="source" label={t('holidays.fields.source')} help={t('holidays.source_help')} maxLength={300} />
          <LookAndDo>{t('holidays.add_do')}</LookAndDo>
        </ApiForm>
      </Card>
    </Page>
  );
}

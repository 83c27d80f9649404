// What a firm needs of its mentor, as the officer heard it in the talk.
import { data } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { CheckboxGroup, SelectField } from '../../components/choice-fields';
import { Card, Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextArea } from '../../components/text-field';
import { done, get, send } from '../../lib/api';
import { nameIn } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { Need } from '../../lib/mentor-rounds';
import type { Listed } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/mentor-need';

const functions = ['sales', 'marketing', 'finance', 'legal', 'production', 'people', 'digital', 'purchasing'] as const;
const slots = ['weekday_morning', 'weekday_afternoon', 'weekday_evening', 'saturday', 'sunday'] as const;

export async function loader({ params, context }: Route.LoaderArgs) {
  const need = (await get<Listed<Need>>(context, '/api/mentoring/needs')).items.find(({ loanId }) => loanId === params.id);
  if (!need) throw data(null, { status: 404 });
  return { need };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { lists: ['functions', 'slots'] });
  const reply = await send(context, 'PUT', `/api/mentoring/needs/${params.id}`, sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/officer/mentor-rounds`, 'mentoring.need');
}

export default function MentorNeed({ loaderData: { need }, actionData }: Route.ComponentProps) {
  const t = useTexts('mentoring');
  const lang = useLang();
  const named = (codes: readonly string[], prefix: string): { value: string; label: string }[] => codes.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
  return (
    <Page
      title={t('pages.rounds.need_title', { name: nameIn(need.name, lang) })}
      lead={need.project}
      back={{ to: `/${lang}/officer/mentor-rounds`, label: t('pages.rounds.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
      width="text"
    >
      <Card>
        <ApiForm state={actionData}>
          <CheckboxGroup name="functions" label={t('fields.functions_wanted')} options={named(functions, 'functions')} defaultValue={need.functions} optional />
          <CheckboxGroup name="slots" label={t('fields.slots_free')} options={named(slots, 'slots')} defaultValue={need.slots} optional />
          <SelectField
            name="sexWish"
            label={t('fields.need_sex')}
            help={t('help.sexWish')}
            defaultValue={need.sexWish}
            placeholder={false}
            options={named(['any', 'f', 'm'], 'sex_wish')}
          />
          <TextArea name="note" label={t('fields.note')} defaultValue={need.note} maxLength={500} optional />
          <SubmitButton>{t('pages.rounds.save')}</SubmitButton>
        </ApiForm>
      </Card>
    </Page>
  );
}

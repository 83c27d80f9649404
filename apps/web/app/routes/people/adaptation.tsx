// What somebody needs to work: told only with a yes, shown to whom she names, taken back with one button.
import { ApiForm } from '../../components/api-form';
import { CheckboxField, CheckboxGroup } from '../../components/choice-fields';
import { Card, Page, Section } from '../../components/page';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { TextArea } from '../../components/text-field';
import { done, get, post, send } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/adaptation';

const audiences = ['staff', 'cv'] as const;

export const loader = ({ context }: Route.LoaderArgs) => get<{ words: string | null; audiences: readonly string[] }>(context, '/api/people/me/adaptation');

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { booleans: ['consent'], lists: ['audiences'] });
  const back = sent.form === 'withdraw';
  const reply = back
    ? await post(context, '/api/people/me/adaptation/withdraw', {}, sent.key)
    : await send(context, 'PUT', '/api/people/me/adaptation', { words: '', audiences: [], ...sent.body }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/profile`, back ? 'people.adaptation_withdrawn' : 'people.adaptation_told');
}

export default function Adaptation({ loaderData: told, actionData }: Route.ComponentProps) {
  const t = useTexts('people');
  const lang = useLang();
  return (
    <Page
      title={t('adaptation.title')}
      lead={t('adaptation.lead')}
      back={{ to: `/${lang}/profile`, label: t('pages.profile.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`adaptation.${path}`)}
      width="text"
    >
      <Card>
        <ApiForm name="tell" state={actionData}>
          <TextArea name="words" label={t('adaptation.words')} help={t('adaptation.words_help')} defaultValue={told.words ?? ''} maxLength={500} rows={4} />
          <CheckboxGroup
            name="audiences"
            label={t('adaptation.audiences')}
            help={t('adaptation.audiences_help')}
            optional
            options={audiences.map((value) => ({ value, label: t(`adaptation.audience.${value}`) }))}
            defaultValue={told.audiences}
          />
          <CheckboxField name="consent" label={t('adaptation.consent')} help={t('adaptation.consent_help')} />
          <SubmitButton>{t('adaptation.save')}</SubmitButton>
        </ApiForm>
      </Card>
      {told.words !== null && (
        <Section title={t('adaptation.withdraw')} lead={t('adaptation.withdraw_lead')}>
          <MoveButton move="withdraw" kind="danger">
            {t('adaptation.withdraw')}
          </MoveButton>
        </Section>
      )}
    </Page>
  );
}

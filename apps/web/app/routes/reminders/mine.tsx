// How messages come to me, and those that came, wait or were kept back.
import { ApiForm } from '../../components/api-form';
import { CheckboxGroup, RadioCards } from '../../components/choice-fields';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { done, get, send } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useMe } from '../../lib/me';
import { useTexts } from '../../texts';
import { type Lines, MessageLines } from './lines';
import { PushSwitch } from './push-switch';
import type { Route } from './+types/mine';

interface Wishes {
  readonly digest: 'at_once' | 'daily' | 'weekly';
  readonly pausedUntil: string | null;
  readonly muted: readonly string[];
}
const topics = ['loan', 'papers', 'meetings', 'offers', 'candidacies', 'desk', 'other'] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const page = new URL(request.url).searchParams.get('page') ?? '';
  const [push, wishes, lines] = await Promise.all([
    get<{ publicKey: string }>(context, '/api/reminders/push'),
    get<Wishes>(context, '/api/reminders/wishes'),
    get<Lines>(context, `/api/reminders/mine${/^\d{1,5}$/.test(page) ? `?page=${page}` : ''}`),
  ]);
  return { publicKey: push.publicKey, wishes, lines };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { lists: ['muted'], nulls: ['pausedUntil'] });
  const reply = await send(context, 'PUT', '/api/reminders/wishes', sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/messages`, 'reminders.wishes');
}

export default function MyMessages({ loaderData: { publicKey, wishes, lines }, actionData }: Route.ComponentProps) {
  const t = useTexts('reminders');
  const digests = (['at_once', 'daily', 'weekly'] as const).map((value) => ({ value, label: t(`pages.digest.${value}`) }));
  // whoever follows files of others is told of them
  const follows = useMe()?.roles.some((role) => !['founder', 'job_seeker', 'mentor'].includes(role)) ?? false;
  const ways = topics
    .filter((topic) => follows || topic !== 'desk')
    .flatMap((topic) => (['mail', 'sms'] as const).map((channel) => ({ value: `${topic} ${channel}`, label: `${t(`topics.${topic}`)} · ${t(`channels.${channel}`)}` })));
  return (
    <Page title={t('pages.mine')} lead={t('pages.mine_lead')} problem={actionData?.problem} labelOf={(path) => t(`pages.fields.${path}`)} width="text">
      <MessageLines lines={lines} caption={t('pages.mine')} />
      <PushSwitch publicKey={publicKey} />
      <Section title={t('pages.wishes')} lead={t('pages.wishes_lead')}>
        <Card>
          <ApiForm state={actionData}>
            <RadioCards name="digest" label={t('pages.fields.digest')} help={t('pages.digest_help')} defaultValue={wishes.digest} options={digests} />
            <TextField name="pausedUntil" type="date" label={t('pages.fields.pausedUntil')} help={t('pages.pause_help')} defaultValue={wishes.pausedUntil ?? undefined} optional />
            <CheckboxGroup name="muted" label={t('pages.fields.muted')} help={t('pages.muted_help')} options={ways} defaultValue={wishes.muted} />
            <SubmitButton>{t('pages.save')}</SubmitButton>
          </ApiForm>
        </Card>
      </Section>
    </Page>
  );
}

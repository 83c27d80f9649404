// The yes to note what becomes of proposals: off until somebody says so, taken back with one button and all that was noted.
import { Facts } from '../../components/facts';
import { Page, Section } from '../../components/page';
import { MoveButton } from '../../components/submit-button';
import { Day } from '../../components/values';
import { done, get, send } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { count } from '../../lib/format';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/signals';

interface Consent {
  readonly allowed: boolean;
  readonly since: string | null;
  readonly kept: Readonly<Record<'shown' | 'opened' | 'applied' | 'decided', number>>;
}
const kinds = ['shown', 'opened', 'applied', 'decided'] as const;

export const loader = ({ context }: Route.LoaderArgs) => get<Consent>(context, '/api/matching/consent');

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const allowed = sent.form === 'allow';
  const reply = await send(context, 'PUT', '/api/matching/consent', { allowed }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/profile/proposals`, allowed ? 'matching.signals_on' : 'matching.signals_off');
}

export default function Signals({ loaderData: { allowed, since, kept }, actionData }: Route.ComponentProps) {
  const t = useTexts('matching');
  const people = useTexts('people');
  const lang = useLang();
  return (
    <Page title={t('signals.title')} lead={t('signals.lead')} back={{ to: `/${lang}/profile`, label: people('pages.profile.title') }} problem={actionData?.problem} width="text">
      {allowed ? (
        <>
          <Section title={t('signals.kept')}>
            <Facts
              facts={[
                { label: t('signals.since'), value: since && <Day value={since} /> },
                ...kinds.map((kind) => ({ label: t(`signals.kinds.${kind}`), value: count(kept[kind], lang) })),
              ]}
            />
          </Section>
          <Section title={t('signals.stop')} lead={t('signals.stop_lead')}>
            <MoveButton move="stop" kind="danger">
              {t('signals.stop')}
            </MoveButton>
          </Section>
        </>
      ) : (
        <Section title={t('signals.off')} lead={t('signals.promise')}>
          <MoveButton move="allow">{t('signals.allow')}</MoveButton>
        </Section>
      )}
    </Page>
  );
}

// One address: does it work, what was sent there with the receipts of each try, test, replay, a new secret.
import { data } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { RadioCards } from '../../components/choice-fields';
import { EmptyState } from '../../components/empty-state';
import { Facts } from '../../components/facts';
import { Notice } from '../../components/notice';
import { Card, Page, Section } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { StatusBadge } from '../../components/status-badge';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Moment, Reference } from '../../components/values';
import { done, get, send } from '../../lib/api';
import { count, listIn } from '../../lib/format';
import { formIn, type FormState, isRefused, readForm, refused } from '../../lib/forms';
import { type PageOf, pageIn, queryOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import { type Delivery, deliveryTones, type Endpoint, endpointTones, wordOf } from './endpoints';
import styles from './partners.module.css';
import type { Route } from './+types/webhook';

/** Form → call and the message afterwards. */
const moves: Readonly<Record<string, readonly ['POST' | 'DELETE', string, string]>> = {
  test: ['POST', '/test', 'partners.tested'],
  pause: ['POST', '/pause', 'partners.paused'],
  resume: ['POST', '/resume', 'partners.resumed'],
  end: ['DELETE', '', 'partners.ended'],
};

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const path = `/api/partners/webhooks/${encodeURIComponent(params.id)}`;
  const page = pageIn(new URL(request.url).searchParams);
  const [endpoint, deliveries] = await Promise.all([get<Endpoint>(context, path), get<PageOf<Delivery>>(context, `${path}/deliveries${queryOf({ page, pageSize: 10 })}`)]);
  return { endpoint, deliveries };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form);
  const here = `/${params.lang}/agency/webhooks/${params.id}`;
  const move = moves[formIn(form) ?? ''];
  if (move) {
    const [method, tail, told] = move;
    const reply = await send(context, method, `/api/partners/webhooks/${encodeURIComponent(params.id)}${tail}`, method === 'DELETE' ? undefined : {}, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, told);
  }
  const path = `/api/partners/webhooks/${encodeURIComponent(params.id)}`;
  if (formIn(form) === 'rotate') {
    const reply = await send(context, 'POST', `${path}/rotate`, {}, sent.key);
    // shown once, and kept by no cache
    return isRefused(reply) ? refused(reply, sent) : data({ secret: (reply.data as { readonly secret: string }).secret }, { headers: { 'cache-control': 'no-store' } });
  }
  if (formIn(form) === 'range') {
    const reply = await send(context, 'POST', `${path}/replay`, sent.body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'partners.range_replayed');
  }
  const reply = await send(context, 'POST', `/api/partners/deliveries/${encodeURIComponent(String(sent.body.id))}/replay`, {}, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'partners.replayed');
}

export default function Webhook({ loaderData: { endpoint, deliveries }, actionData }: Route.ComponentProps) {
  const t = useTexts('partners');
  const lang = useLang();
  const live = endpoint.state === 'active';
  const state = actionData && 'form' in actionData ? actionData : undefined;
  const secret = actionData && 'secret' in actionData ? actionData.secret : undefined;
  return (
    <Page
      title={t('pages.list.title')}
      lead={
        <bdi dir="ltr" className={styles.address}>
          {endpoint.url}
        </bdi>
      }
      back={{ to: `/${lang}/agency/webhooks`, label: t('pages.one.back') }}
      problem={state?.problem}
      labelOf={(path) => t(`pages.one.${path}`)}
    >
      {secret && (
        <div role="status">
          <Notice tone="good" icon="lock" title={t('pages.one.new_secret')}>
            <bdi dir="ltr" className={styles.secret}>
              {secret}
            </bdi>
            <p>{t('pages.one.rotate_lead')}</p>
          </Notice>
        </div>
      )}
      {endpoint.pausedBecause && (
        <Notice tone={endpoint.pausedBecause === 'owner' ? 'wait' : 'bad'} title={t(endpoint.pausedBecause === 'owner' ? 'states.endpoint.paused' : 'pages.one.silent')}>
          <p>{t(`states.because.${endpoint.pausedBecause}`)}</p>
        </Notice>
      )}
      <Card>
        <Facts
          facts={[
            { label: t('pages.list.state'), value: <StatusBadge tone={endpointTones[endpoint.state] ?? 'calm'}>{t(`states.endpoint.${endpoint.state}`)}</StatusBadge> },
            {
              label: t('pages.one.events'),
              value: listIn(
                endpoint.events.map((event) => t(`events.${wordOf(event)}`)),
                lang,
              ),
            },
            { label: t('pages.one.since'), value: <Moment value={endpoint.createdAt} /> },
            { label: t('pages.list.last'), value: endpoint.lastDoneAt ? <Moment value={endpoint.lastDoneAt} /> : t('pages.list.never') },
            { label: t('pages.one.failing_since'), value: endpoint.failingSince && <Moment value={endpoint.failingSince} /> },
            { label: t('pages.one.old_until'), value: endpoint.oldSecretUntil && <Moment value={endpoint.oldSecretUntil} /> },
          ]}
        />
        {endpoint.state !== 'ended' && (
          <div className={styles.buttons}>
            {live && <MoveButton move="test">{t('pages.one.test')}</MoveButton>}
            {live ? (
              <MoveButton move="pause" kind="soft">
                {t('pages.one.pause')}
              </MoveButton>
            ) : (
              <MoveButton move="resume">{t('pages.one.resume')}</MoveButton>
            )}
            <MoveButton move="rotate" kind="soft">
              {t('pages.one.rotate')}
            </MoveButton>
            <MoveButton move="end" kind="danger">
              {t('pages.one.end')}
            </MoveButton>
          </div>
        )}
      </Card>
      <Section title={t('pages.one.deliveries')} id="deliveries">
        {deliveries.items.length === 0 && (
          <EmptyState icon="bell" title={t('pages.one.none')}>
            {t('pages.one.none_body')}
          </EmptyState>
        )}
        {deliveries.items.map((delivery) => (
          <Sent key={delivery.id} delivery={delivery} live={live} />
        ))}
        <Pagination {...deliveries} />
      </Section>
      {live && deliveries.total > 0 && (
        <Section title={t('pages.one.again')} lead={t('pages.one.again_lead')} id="again">
          <Card>
            <Again first={endpoint.createdAt.slice(0, 10)} state={state} />
          </Card>
        </Section>
      )}
    </Page>
  );
}

function Again({ first, state }: { readonly first: string; readonly state: FormState | undefined }) {
  const t = useTexts('partners');
  return (
    <ApiForm name="range" state={state}>
      <TextField name="from" label={t('pages.one.from')} type="date" defaultValue={first} ltr short />
      <TextField name="to" label={t('pages.one.to')} type="date" ltr short optional />
      <RadioCards
        name="which"
        label={t('pages.one.which')}
        defaultValue="failed"
        options={[
          { value: 'failed', label: t('pages.one.which_failed') },
          { value: 'all', label: t('pages.one.which_all') },
        ]}
      />
      <SubmitButton kind="soft">{t('pages.one.send_again')}</SubmitButton>
    </ApiForm>
  );
}

function Sent({ delivery, live }: { readonly delivery: Delivery; readonly live: boolean }) {
  const t = useTexts('partners');
  const lang = useLang();
  const said = (status: number | null, fault: string | null): string =>
    [status === null ? '' : t('pages.one.status', { status: `\u2068${status}\u2069` }), fault ? t(`faults.${fault}`) : ''].filter(Boolean).join(' — ');
  return (
    <Card>
      <h3>
        {t(`events.${wordOf(delivery.type)}`)} <StatusBadge tone={deliveryTones[delivery.state] ?? 'calm'}>{t(`states.delivery.${delivery.state}`)}</StatusBadge>
      </h3>
      <Facts
        facts={[
          { label: t('pages.one.when'), value: <Moment value={delivery.createdAt} /> },
          { label: t('pages.one.tries'), value: <bdi>{count(delivery.attempts, lang)}</bdi> },
          { label: t('pages.one.answer'), value: said(delivery.lastStatus, delivery.lastFault) },
          { label: t('pages.one.next'), value: delivery.nextAt && <Moment value={delivery.nextAt} /> },
        ]}
      />
      <details>
        <summary className={styles.summary}>{t('pages.one.receipts')}</summary>
        <ol className={styles.tries}>
          {delivery.tries.map(({ n, at, status, fault, milliseconds }) => (
            <li key={n} value={n}>
              <Moment value={at} /> — {said(status, fault)} <Reference value={`${milliseconds} ms`} />
            </li>
          ))}
        </ol>
        <p>{t('pages.one.message')}</p>
        <pre dir="ltr" className={styles.command}>
          {delivery.body}
        </pre>
      </details>
      {live && delivery.state !== 'pending' && (
        <MoveButton move="replay" fields={{ id: delivery.id }} kind="soft">
          {t('pages.one.replay')} <span className="unseen">{delivery.eventId}</span>
        </MoveButton>
      )}
    </Card>
  );
}

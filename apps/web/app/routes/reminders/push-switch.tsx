// Turns on and off that this browser tells of messages. Only where the browser can; without scripts it is not there, and nothing is missing.
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Card, Section } from '../../components/page';
import { useTexts } from '../../texts';

type State = 'unable' | 'off' | 'on' | 'failed';

const call = (method: 'PUT' | 'POST', path: string, body: object): Promise<Response> =>
  fetch(`/api/reminders/${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'x-tiwizi-request': 'web', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(body),
  });
const keyOf = (subscription: PushSubscription, name: PushEncryptionKeyName): string =>
  btoa(String.fromCharCode(...new Uint8Array(subscription.getKey(name) ?? [])))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

async function turnOn(publicKey: string): Promise<State> {
  const registration = await navigator.serviceWorker.register('/sw.js');
  await navigator.serviceWorker.ready;
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  const reply = await call('PUT', 'push', { endpoint: subscription.endpoint, p256dh: keyOf(subscription, 'p256dh'), auth: keyOf(subscription, 'auth') });
  if (!reply.ok) await subscription.unsubscribe();
  return reply.ok ? 'on' : 'failed';
}

async function turnOff(): Promise<State> {
  const subscription = await (await navigator.serviceWorker.getRegistration('/sw.js'))?.pushManager.getSubscription();
  if (subscription) {
    await call('POST', 'push/forget', { endpoint: subscription.endpoint });
    await subscription.unsubscribe();
  }
  return 'off';
}

export function PushSwitch({ publicKey }: { readonly publicKey: string }) {
  const t = useTexts('reminders');
  const [state, setState] = useState<State>('unable');
  useEffect(() => {
    if (!('serviceWorker' in navigator) || !('PushManager' in window)) return;
    navigator.serviceWorker
      .getRegistration('/sw.js')
      .then((registration) => registration?.pushManager.getSubscription())
      .then((subscription) => setState(subscription ? 'on' : 'off'))
      .catch(() => undefined);
  }, []);
  if (state === 'unable') return null;
  const press = (): void => {
    (state === 'on' ? turnOff() : turnOn(publicKey)).then(setState).catch(() => setState('failed'));
  };
  return (
    <Section title={t('push.title')} lead={t('push.lead')}>
      <Card>
        <p role="status">{state === 'failed' && t('push.failed')}</p>
        <Button type="button" variant="outline" onClick={press} mih={44}>
          {t(state === 'on' ? 'push.off' : 'push.on')}
        </Button>
      </Card>
    </Section>
  );
}

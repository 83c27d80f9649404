// Mails and text messages that the demo keeps instead of sending. Anywhere else this page does not exist.
import { EmptyState } from '../../components/empty-state';
import { Icon } from '../../components/icon';
import { Page } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { Moment, Reference } from '../../components/values';
import { get } from '../../lib/api';
import { phone } from '../../lib/format';
import { useTexts } from '../../texts';
import type { Route } from './+types/outbox';
import styles from './accounts.module.css';

interface KeptMessage {
  readonly channel: 'mail' | 'sms';
  readonly reference: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}

export const handle = { still: true };

export async function loader({ request, context }: Route.LoaderArgs) {
  const to = new URL(request.url).searchParams.get('to');
  return get<{ items: readonly KeptMessage[] }>(context, `/api/outbox${to ? `?to=${encodeURIComponent(to)}` : ''}`);
}

export default function Outbox({ loaderData: { items } }: Route.ComponentProps) {
  const t = useTexts('accounts');
  return (
    <Page title={t('pages.outbox.title')} lead={t('pages.outbox.lead')} width="text">
      {items.length === 0 ? (
        <EmptyState icon="bell" title={t('pages.outbox.empty')}>
          {t('pages.outbox.empty_body')}
        </EmptyState>
      ) : (
        <ul className={styles.messages}>
          {items.map((message) => (
            <li key={`${message.channel} ${message.reference}`} className={styles.message}>
              <p className={styles.messageHead}>
                <StatusBadge tone="info">{t(`pages.outbox.${message.channel}`)}</StatusBadge>
                <Icon name={message.channel === 'sms' ? 'phone' : 'person'} size={20} />
                <Reference value={message.channel === 'sms' ? phone(message.to) : message.to} />
                <Moment value={message.at} />
              </p>
              {message.subject && (
                <h2>
                  <span dir="auto">{message.subject}</span>
                </h2>
              )}
              <p className={styles.text} dir="auto">
                {message.text}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

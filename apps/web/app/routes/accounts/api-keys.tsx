// Keys with which an organisation's own system publishes offers: list, make, end. A new key is shown once.
import { ApiForm } from '../../components/api-form';
import { type Column, DataTable } from '../../components/data-table';
import { Card, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Moment, Reference } from '../../components/values';
import type { FormState } from '../../lib/forms';
import { useTexts } from '../../texts';
import styles from './accounts.module.css';

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
}
export interface NewKey {
  readonly id: string;
  readonly key: string;
  readonly expiresAt: string;
}
export interface ApiKeysProps {
  readonly keys: readonly ApiKey[];
  readonly made: NewKey | undefined;
  readonly state: FormState | undefined;
}

export function ApiKeys({ keys, made, state }: ApiKeysProps) {
  const t = useTexts('accounts');
  const columns: readonly Column<ApiKey>[] = [
    { key: 'name', title: t('pages.fields.name'), head: true, cell: ({ name }) => <span dir="auto">{name}</span> },
    { key: 'prefix', title: t('pages.keys.prefix'), cell: ({ prefix }) => <Reference value={`${prefix}…`} /> },
    { key: 'used', title: t('pages.keys.used'), cell: ({ usedAt }) => (usedAt ? <Moment value={usedAt} /> : t('pages.keys.never')) },
    { key: 'expires', title: t('pages.keys.expires'), cell: ({ expiresAt }) => <Moment value={expiresAt} /> },
    {
      key: 'state',
      title: t('pages.keys.state'),
      cell: ({ id, name, revokedAt }) =>
        revokedAt ? (
          <StatusBadge tone="calm">{t('pages.keys.ended')}</StatusBadge>
        ) : (
          <MoveButton move="revoke_key" fields={{ id }} kind="danger">
            {t('pages.keys.end')} <span className="unseen">{name}</span>
          </MoveButton>
        ),
    },
  ];
  return (
    <Section title={t('pages.keys.title')} lead={t('pages.keys.lead')} id="keys">
      {made && (
        <Card>
          <p role="status">{t('pages.keys.made')}</p>
          <bdi dir="ltr" className={styles.newKey}>
            {made.key}
          </bdi>
        </Card>
      )}
      {keys.length > 0 && <DataTable caption={t('pages.keys.title')} columns={columns} rows={keys} rowKey={({ id }) => id} />}
      <Card>
        <ApiForm name="make_key" state={state}>
          <TextField name="name" label={t('pages.fields.name')} help={t('pages.keys.name_help')} maxLength={80} />
          <SubmitButton kind="soft">{t('pages.keys.make')}</SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}

// A key that was just made: shown this once, with a first call to copy.
import { Notice } from '../../components/notice';
import { useTexts } from '../../texts';
import styles from './partners.module.css';

export interface NewKey {
  readonly id: string;
  readonly key: string;
  readonly expiresAt: string;
}

export function NewKeyCard({ made, origin }: { readonly made: NewKey; readonly origin: string }) {
  const t = useTexts('accounts');
  return (
    <div role="status">
      <Notice tone="good" icon="lock" title={t('pages.keys.made')}>
        <bdi dir="ltr" className={styles.secret}>
          {made.key}
        </bdi>
        <p>{t('pages.keys.first_call')}</p>
        <pre dir="ltr" className={styles.command}>{`curl ${origin}/api/accounts/me -H "Authorization: Bearer ${made.key}"`}</pre>
      </Notice>
    </div>
  );
}

// What waits on this phone to be sent, and that it left. Nothing without scripts, and nothing while nothing waits.
import { useCallback, useEffect, useState } from 'react';
import { ButtonLink } from '../components/button-link';
import { Notice } from '../components/notice';
import { useMe } from '../lib/me';
import { useLang, useTexts } from '../texts';
import { nothing, type Standing, sendWaiting, standingOf } from './outbox';
import styles from './followup.module.css';

const AGAIN_MS = 30_000;

/** Tries at once, when the network comes back, when the page is looked at again, and every half minute. */
export function useOutbox(): { readonly standing: Standing; readonly sendNow: () => void } {
  const me = useMe();
  const lang = useLang();
  const accountId = me?.accountId;
  const [standing, setStanding] = useState(nothing);
  const sendNow = useCallback(() => {
    if (!accountId) return;
    void (async () => {
      const before = await standingOf(accountId);
      if (before.waiting === 0) return setStanding((known) => ({ ...before, sent: known.sent }));
      setStanding((known) => ({ ...before, sent: known.sent, state: 'sending' }));
      const { standing: after } = await sendWaiting(accountId, lang);
      setStanding((known) => ({ ...after, sent: known.sent + after.sent }));
    })().catch(() => undefined);
  }, [accountId, lang]);
  useEffect(() => {
    sendNow();
    const timer = setInterval(sendNow, AGAIN_MS);
    const seen = (): void => {
      if (document.visibilityState === 'visible') sendNow();
    };
    window.addEventListener('online', sendNow);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', sendNow);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [sendNow]);
  return { standing, sendNow };
}

export function OutboxLine({ standing, sendNow }: ReturnType<typeof useOutbox>) {
  const t = useTexts('followup');
  const lang = useLang();
  const { waiting, sent, state, refused } = standing;
  const signIn = state === 'sign_in';
  return (
    <div role="status" className={styles.outbox}>
      {waiting > 0 && (
        <Notice tone="wait" icon="clock" title={t('outbox.waiting', { count: waiting })}>
          {signIn ? t('outbox.sign_in') : t(state === 'sending' ? 'outbox.sending' : 'outbox.kept')}{' '}
          {!signIn && state !== 'sending' && (
            <button type="button" className={styles.plain} onClick={sendNow}>
              {t('outbox.now')}
            </button>
          )}
        </Notice>
      )}
      {refused[0] && (
        <Notice tone="bad" icon="alert" title={t('outbox.refused')}>
          <ButtonLink to={`/${lang}/mentor/report/${refused[0].mentorshipId}`} kind="soft" reload>
            {t('outbox.mend')}
          </ButtonLink>
        </Notice>
      )}
      {waiting === 0 && sent > 0 && (
        <Notice tone="good" icon="check" title={t('outbox.sent', { count: sent })}>
          {null}
        </Notice>
      )}
    </div>
  );
}

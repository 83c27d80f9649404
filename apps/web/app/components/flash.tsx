// One message after a success: `?done=signed_out` (text web:done.signed_out) or `?done=loans.submitted` (text loans:done.submitted). Unknown codes say nothing.
import { useSearchParams } from 'react-router';
import { useTexts } from '../texts';
import styles from './flash.module.css';
import { Icon } from './icon';

export function Flash() {
  const code = useSearchParams()[0].get('done') ?? '';
  return /^[a-z_]{1,40}(\.[a-z_]{1,60})?$/.test(code) ? <Message code={code} /> : null;
}

function Message({ code }: { readonly code: string }) {
  const [first = '', second] = code.split('.');
  const t = useTexts(second ? first : 'web');
  const key = `done.${second ?? first}`;
  const words = t(key);
  if (words === key) return null;
  return (
    <p className={styles.flash} role="status">
      <Icon name="check" />
      {words}
    </p>
  );
}

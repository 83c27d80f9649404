// One planned contact: what, when, and whether it was had.
import { StatusBadge } from '../components/status-badge';
import { Day } from '../components/values';
import type { Contact } from '../lib/followup';
import { useTexts } from '../texts';
import styles from './followup.module.css';

export function useContactName(): (contact: Pick<Contact, 'kind' | 'n'>) => string {
  const t = useTexts('followup');
  return ({ kind, n }) => t(`kinds.${kind}`, { n });
}

const tones = { planned: 'info', done: 'good', missed: 'calm' } as const;

export function Contacts({ contacts }: { readonly contacts: readonly Contact[] }) {
  const t = useTexts('followup');
  const nameOf = useContactName();
  return (
    <ul className={styles.contacts}>
      {contacts.map((contact) => (
        <li key={contact.id}>
          <span>{nameOf(contact)}</span>
          <span>
            <Day value={contact.doneOn ?? contact.dueOn} short />{' '}
            <StatusBadge tone={contact.late ? 'bad' : tones[contact.state]}>{contact.late ? t('pages.is_late') : t(`states.contact.${contact.state}`)}</StatusBadge>
          </span>
        </li>
      ))}
    </ul>
  );
}

// Several lists of the same kind, as links: works without scripts, and each list has an address.
import { Link } from 'react-router';
import styles from './tabs.module.css';

export interface Tab {
  readonly to: string;
  readonly label: string;
  readonly current: boolean;
}

export function Tabs({ name, tabs }: { readonly name: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav aria-label={name}>
      <ul className={styles.tabs}>
        {tabs.map(({ to, label, current }) => (
          <li key={to}>
            <Link to={to} aria-current={current ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

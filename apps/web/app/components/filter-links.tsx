// A list narrowed by links: each choice has an address, so it works without scripts and can be kept.
import { Link } from 'react-router';
import styles from './filter-links.module.css';

export interface FilterLink {
  readonly to: string;
  readonly label: string;
  readonly current: boolean;
}

export function FilterLinks({ name, links }: { readonly name: string; readonly links: readonly FilterLink[] }) {
  return (
    <nav aria-label={name}>
      <ul className={styles.links}>
        {links.map(({ to, label, current }) => (
          <li key={to}>
            <Link to={to} aria-current={current ? 'true' : undefined} preventScrollReset>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

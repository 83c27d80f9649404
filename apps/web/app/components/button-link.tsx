// A link that looks like a button: for going somewhere. What changes something is a form (`ApiForm`, `MoveButton`).
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './button-link.module.css';
import { Icon, type IconName } from './icon';

export interface ButtonLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly kind?: 'strong' | 'soft';
  readonly icon?: IconName;
  /** A file or a page outside of the web app: a plain document load. */
  readonly reload?: boolean;
  /** For who cannot see what the button stands beside; begins with the words on it. */
  readonly label?: string;
}

export function ButtonLink({ to, children, kind = 'strong', icon, reload = false, label }: ButtonLinkProps) {
  return (
    <Button
      component={Link}
      to={to}
      reloadDocument={reload}
      aria-label={label}
      className={styles.button}
      variant={kind === 'strong' ? 'filled' : 'outline'}
      rightSection={kind === 'strong' && !icon ? <Icon name="arrow" size={20} /> : undefined}
      leftSection={icon ? <Icon name={icon} size={20} /> : undefined}
    >
      {children}
    </Button>
  );
}

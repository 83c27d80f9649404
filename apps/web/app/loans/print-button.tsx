// Prints the page. Only with scripts, so only shown when they run; without them the browser's own menu prints the same page.
import { Button } from '@mantine/core';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Icon } from '../components/icon';
import styles from './schedule.module.css';

const never = () => () => undefined;

export function PrintButton({ children }: { readonly children: ReactNode }) {
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return alive ? (
    <Button type="button" variant="outline" className={styles.print} leftSection={<Icon name="file" size={20} />} onClick={() => window.print()}>
      {children}
    </Button>
  ) : null;
}

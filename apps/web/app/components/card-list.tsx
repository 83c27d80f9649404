// A list of cards: one below the other, or as tiles when there is room.
import type { ReactNode } from 'react';
import styles from './card-list.module.css';

export interface CardListProps<Item> {
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => string;
  readonly tiles?: boolean;
  readonly children: (item: Item) => ReactNode;
}

export function CardList<Item>({ items, itemKey, tiles = false, children }: CardListProps<Item>) {
  return (
    <ul className={`${styles.list} ${tiles ? styles.tiles : ''}`}>
      {items.map((item) => (
        <li key={itemKey(item)}>{children(item)}</li>
      ))}
    </ul>
  );
}

// Pages of a list, by links.
import { Link, useLocation } from 'react-router';
import { toPage } from '../lib/links';
import { useTexts } from '../texts';
import { Icon } from './icon';
import styles from './pagination.module.css';

export function Pagination({ page, pageSize, total }: { readonly page: number; readonly pageSize: number; readonly total: number }) {
  const t = useTexts();
  const { pathname, search } = useLocation();
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  return (
    <nav className={styles.pages} aria-label={t('pagination.name')}>
      {page > 1 ? (
        <Link to={toPage(pathname, search, page - 1)} rel="prev">
          <span className={styles.back}>
            <Icon name="arrow" size={20} />
          </span>
          {t('pagination.previous')}
        </Link>
      ) : (
        <span />
      )}
      <span aria-current="page">{t('pagination.where', { page, last })}</span>
      {page < last ? (
        <Link to={toPage(pathname, search, page + 1)} rel="next">
          {t('pagination.next')}
          <Icon name="arrow" size={20} />
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}

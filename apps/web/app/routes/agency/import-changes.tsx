// What a line changes in an offer that is known: field by field, what stood there and what comes.
import { Day, Money } from '../../components/values';
import { useTexts } from '../../texts';
import styles from './import-result.module.css';
import type { LineChange } from './import-view';

export function ImportChanges({ changes }: { readonly changes: readonly LineChange[] }) {
  const t = useTexts('offers');
  return (
    <ul className={styles.changes}>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <span>{t(`fields.${field}`)}</span>{' '}
          <del>
            <Value field={field} value={before} />
          </del>{' '}
          <ins>
            <Value field={field} value={after} />
          </ins>
        </li>
      ))}
    </ul>
  );
}

function Value({ field, value }: { readonly field: string; readonly value: string | null }) {
  const t = useTexts('offers');
  const web = useTexts();
  const people = useTexts('people');
  if (value === null) return t('pages.result.nothing');
  if (field === 'salaryMin' || field === 'salaryMax') return <Money amount={value} />;
  if (field === 'startsOn' || field === 'closesOn') return <Day value={value} short />;
  if (field === 'remote') return t(value === 'true' ? 'pages.result.yes' : 'pages.result.no');
  if (field === 'state') return t(`states.offer.${value}.partner`);
  if (field === 'workTime') return people(`work_time.${value}`);
  if (field === 'contract' || field === 'kind') return web(`offer.${field}.${value}`);
  return <bdi>{value}</bdi>;
}

// Skills as chips; `plain` for those that are welcome, not asked for.
import styles from './skill-list.module.css';

export function SkillList({ title, labels, plain = false }: { readonly title?: string; readonly labels: readonly string[]; readonly plain?: boolean }) {
  if (labels.length === 0) return null;
  return (
    <div>
      {title && <h3 className={styles.title}>{title}</h3>}
      <ul className={`${styles.chips} ${plain ? styles.plain : ''}`}>
        {labels.map((label) => (
          <li key={label}>
            <span dir="auto">{label}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

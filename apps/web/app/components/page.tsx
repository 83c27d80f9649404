// Every page: title for the tab, the way back, one h1, a lead, the faults of the last form, then the content.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Problem } from '../lib/forms';
import { useTexts } from '../texts';
import { Flash } from './flash';
import { Icon } from './icon';
import styles from './page.module.css';
import { ProblemSummary } from './problem-summary';

export interface Crumb {
  readonly to: string;
  readonly label: string;
  /** A page that is kept on the phone: loaded as a document, it opens without a network. */
  readonly reload?: boolean;
}
export interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Short line above the title, for example a reference or a state. */
  readonly above?: ReactNode;
  /** Where "back" leads: one step up. */
  readonly back?: Crumb;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  readonly problem?: Problem | undefined;
  /** Name of a field by its path, so that the summary can say where. */
  readonly labelOf?: (path: string) => string;
  /** For search engines; public pages only. */
  readonly description?: string;
  readonly width?: 'text' | 'wide';
  readonly children: ReactNode;
}

export function Page({ title, lead, above, back, actions, problem, labelOf, description, width = 'wide', children }: PageProps) {
  const t = useTexts();
  return (
    <div className={`${styles.page} ${width === 'text' ? styles.text : ''}`}>
      <title>{problem ? t('page.tab_with_problem', { title }) : t('page.tab', { title })}</title>
      {description && <meta name="description" content={description} />}
      {back && (
        <nav className={styles.back} aria-label={t('page.back_to')}>
          <Link to={back.to} reloadDocument={back.reload ?? false}>
            <span className={styles.backArrow}>
              <Icon name="arrow" size={20} />
            </span>
            {back.label}
          </Link>
        </nav>
      )}
      {!problem && <Flash />}
      <div className={styles.head}>
        <div>
          {above && <div className={styles.above}>{above}</div>}
          <h1>
            <span dir="auto">{title}</span>
          </h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {problem && <ProblemSummary problem={problem} labelOf={labelOf} />}
      {children}
    </div>
  );
}

/** A titled part of a page. */
export function Section({ title, lead, id, children }: { readonly title: string; readonly lead?: ReactNode; readonly id?: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section} id={id} aria-label={title}>
      <h2>{title}</h2>
      {lead && <p className={styles.sectionLead}>{lead}</p>}
      {children}
    </section>
  );
}

/** A quiet sheet that holds a form or a group of facts. */
export function Card({ children }: { readonly children: ReactNode }) {
  return <div className={styles.card}>{children}</div>;
}

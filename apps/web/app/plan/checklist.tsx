// The application as a list of short pages, each with how far it is.
import { Link } from 'react-router';
import { Card, Section } from '../components/page';
import { StatusBadge } from '../components/status-badge';
import { useLang, useTexts } from '../texts';
import { sectionParts, startParts, tableParts } from './names';
import styles from './plan.module.css';
import type { PlanPage, PlanView } from './views';

const tones = { blank: 'calm', begun: 'wait', done: 'good' } as const;

export function Checklist({ plan }: { readonly plan: PlanView }) {
  const t = useTexts('plan');
  const parts = (names: readonly string[]) => names.flatMap((name) => plan.pages.find(({ part }) => part === name) ?? []);
  return (
    <>
      <Part title={t('screen.home.start')} pages={parts(startParts)} plan={plan} />
      <Part title={t('screen.home.sections_title')} lead={t('screen.home.sections', { ...plan.progress.sections })} pages={parts(sectionParts)} plan={plan} />
      <Part title={t('screen.home.tables_title')} pages={parts(tableParts)} plan={plan} />
    </>
  );
}

function Part({ title, lead, pages, plan }: { readonly title: string; readonly lead?: string; readonly pages: readonly PlanPage[]; readonly plan: PlanView }) {
  const t = useTexts('plan');
  const lang = useLang();
  return (
    <Section title={title} {...(lead ? { lead } : {})}>
      <Card>
        <ul className={styles.list}>
          {pages.map(({ part, state, required }) => (
            <li key={part}>
              <Link className={styles.item} to={`/${lang}/loan/${plan.applicationId}/edit/${part}`}>
                <span>{t(`pages.${part}.title`)}</span>
                <StatusBadge tone={state === 'blank' && required ? 'act' : tones[state]}>
                  {state === 'blank' && !required ? t('screen.home.optional') : t(`screen.state.${state}`)}
                </StatusBadge>
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

export function ProgressBar({ done, all, words }: { readonly done: number; readonly all: number; readonly words: string }) {
  return (
    <div className={styles.progress}>
      <p>{words}</p>
      <div className={styles.track} aria-hidden="true">
        <span style={{ inlineSize: `${all === 0 ? 0 : Math.round((done / all) * 100)}%` }} />
      </div>
    </div>
  );
}

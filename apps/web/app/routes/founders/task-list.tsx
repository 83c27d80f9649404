// Tasks with their day and hands; whoever may say so ends them in one touch.
import { StatusBadge } from '../../components/status-badge';
import { MoveButton } from '../../components/submit-button';
import { Day } from '../../components/values';
import { nameIn } from '../../lib/format';
import { useLang, useTexts } from '../../texts';
import styles from './founders.module.css';
import type { Task } from './views';

export function TaskList({ tasks, fileOf }: { readonly tasks: readonly Task[]; readonly fileOf?: (task: Task) => string }) {
  const t = useTexts('founders');
  const lang = useLang();
  return (
    <ul className={styles.lines}>
      {tasks.map((task) => (
        <li key={task.id}>
          <p className={styles.moves}>
            <StatusBadge tone={task.state !== 'open' ? 'calm' : task.late ? 'bad' : task.mine ? 'act' : 'wait'}>
              {task.state === 'open' ? (task.late ? t('pages.tasks.late') : t('pages.tasks.open')) : t(`pages.tasks.${task.state}`)}
            </StatusBadge>
            <span>{t(`parts.${task.part}`)}</span>
            <Day value={task.dueOn} />
            {task.byItself && <span className={styles.quiet}>{t('pages.tasks.by_itself')}</span>}
          </p>
          <p>
            {task.kind !== 'own' && <strong>{t(`tasks.${task.kind}`)} </strong>}
            {task.words && (
              <span dir="auto" className={styles.words}>
                {task.words}
              </span>
            )}
          </p>
          {fileOf && (
            <p>
              {t('pages.tasks.for')}{' '}
              <a href={fileOf(task)}>
                <span dir="auto">{nameIn(task.founder, lang)}</span>
              </a>
            </p>
          )}
          {task.mayEnd && (
            <div className={styles.moves}>
              <MoveButton move={`done.${task.id}`} kind={task.mine ? 'strong' : 'soft'}>
                {t('moves.finish')}
              </MoveButton>
              <MoveButton move={`dropped.${task.id}`} kind="soft">
                {t('moves.drop')}
              </MoveButton>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

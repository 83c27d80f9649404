// A page that changed in another window or by a co-founder: both versions are shown, and the writer chooses. Nothing is overwritten in silence.
import { ButtonLink } from '../components/button-link';
import { Facts } from '../components/facts';
import { Notice } from '../components/notice';
import { SubmitButton } from '../components/submit-button';
import { clockTime, nameIn } from '../lib/format';
import { useLang, useTexts } from '../texts';
import { fieldName } from './names';
import { typed } from './page-fields';
import styles from './plan.module.css';
import type { PlanPage } from './views';

/** Inside the form: its button saves what is typed over the version that stands now. */
export function SavedElsewhere({ page, here }: { readonly page: PlanPage; readonly here: string }) {
  const t = useTexts('plan');
  const lang = useLang();
  const time = clockTime(page.changedAt ?? '');
  const lines = page.lines.map((line, i) => ({
    label: t('screen.page.line', { n: i + 1 }),
    value: page.line.flatMap((field) => (line[field.name] ? [field.kind === 'choice' ? t(`choices.${line[field.name]}`) : typed(field, line[field.name], lang)] : [])).join(' · '),
  }));
  return (
    <Notice tone="bad" title={t('screen.page.conflict')}>
      <div className={styles.stack}>
        <p>{page.changedBy ? t('screen.page.conflict_by', { name: nameIn(page.changedBy, lang), time }) : t('screen.page.conflict_self', { time })}</p>
        <p className={styles.label}>{t('screen.page.conflict_theirs')}</p>
        <Facts facts={[...page.fields.map((field) => ({ label: fieldName(field.name, t), value: typed(field, page.values[field.name], lang) })), ...lines]} />
        <div className={styles.buttons}>
          <SubmitButton name="_over" value={String(page.version)}>
            {t('screen.page.keep_mine')}
          </SubmitButton>
          <ButtonLink to={`${here}?theirs=1`} kind="soft" reload>
            {t('screen.page.take_theirs')}
          </ButtonLink>
        </div>
      </div>
    </Notice>
  );
}

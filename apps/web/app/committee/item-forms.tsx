// Forms of one file before the committee: interests of a member, and the file that leaves the session.
import { ApiForm } from '../components/api-form';
import { NextStep } from '../components/next-step';
import { Notice } from '../components/notice';
import { Card, Section } from '../components/page';
import { SubmitButton } from '../components/submit-button';
import { TextField } from '../components/text-field';
import type { FormState } from '../lib/forms';
import { useTexts } from '../texts';
import styles from './committee.module.css';
import type { ItemView } from './views';

/** Asked before anything else; who has an interest leaves the item for good. */
export function Interests({ view: { mine }, state }: { readonly view: ItemView; readonly state: FormState | undefined }) {
  const t = useTexts('committee');
  if (!mine) return null;
  const leave = (
    <details>
      <summary>{t('pages.item.conflict_yes')}</summary>
      <ApiForm name="conflict" state={state}>
        <input type="hidden" name="conflict" value="true" />
        <TextField name="reason" label={t('fields.reason')} optional maxLength={300} />
        <SubmitButton kind="danger">{t('moves.leave')}</SubmitButton>
      </ApiForm>
    </details>
  );
  if (mine.recused === false) return leave;
  return (
    <>
      <NextStep
        icon="people"
        title={t('pages.item.conflict')}
        action={
          <ApiForm name="conflict" arrange="row">
            <SubmitButton>{t('pages.item.conflict_no')}</SubmitButton>
          </ApiForm>
        }
      >
        {t('pages.item.conflict_body')}
        {mine.suggested.length > 0 && (
          <Notice tone="wait" title={t('pages.item.suggested')}>
            <ul className={styles.list}>
              {mine.suggested.map(({ kind, name }) => (
                <li key={`${kind} ${name}`}>
                  {t(`link_kinds.${kind}`)}: <bdi>{name}</bdi>
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </NextStep>
      {leave}
    </>
  );
}

export function TakeOff({ state }: { readonly state: FormState | undefined }) {
  const t = useTexts('committee');
  return (
    <Section title={t('moves.take_off')} lead={t('pages.item.take_off_lead')}>
      <Card>
        <ApiForm name="take-off" state={state}>
          <TextField name="reason" label={t('fields.reason')} maxLength={500} />
          <SubmitButton kind="soft">{t('moves.take_off')}</SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}

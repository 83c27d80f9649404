// The form of one request: papers of the checklist that are missing or refused, further items in words, the last day.
import { ApiForm } from '../components/api-form';
import { CheckboxGroup } from '../components/choice-fields';
import { FieldRows } from '../components/field-rows';
import { Notice } from '../components/notice';
import { Card, Section } from '../components/page';
import { SubmitButton } from '../components/submit-button';
import { TextArea, TextField } from '../components/text-field';
import type { FormState } from '../lib/forms';
import { useTexts } from '../texts';
import type { WantedPaper } from './papers';
import type { RequestList } from './requests';

const lacks = ({ state }: WantedPaper): boolean => ['missing', 'in_folder', 'refused', 'expired'].includes(state);

interface AskFormProps {
  readonly papers: readonly WantedPaper[];
  readonly requests: RequestList;
  readonly rows: number;
  readonly state: FormState | undefined;
}

export function AskForm({ papers, requests, rows, state }: AskFormProps) {
  const t = useTexts('application');
  const kinds = useTexts('documents');
  const lacking = papers.filter(lacks);
  return (
    <Section title={t('requests.ask_title')} lead={t('requests.ask_lead')}>
      <Card>
        {requests.needsSupervisor && (
          <Notice tone="wait" icon="info">
            {t('requests.second')}
          </Notice>
        )}
        <ApiForm name="ask_for_more" state={state}>
          {lacking.length > 0 && (
            <CheckboxGroup
              name="papers"
              label={t('requests.papers')}
              optional
              options={lacking.map((paper) => ({
                value: paper.code,
                label: kinds(`kinds.${paper.code}`),
                help: `${t(`states.${paper.state === 'in_folder' ? 'missing' : paper.state}`)}${paper.mandatory ? '' : ` · ${t('papers.optional')}`}`,
              }))}
            />
          )}
          <FieldRows
            count={rows}
            title={(n) => t('requests.further', { n })}
            more={
              <SubmitButton kind="soft" name="_do" value="add">
                {t('requests.more')}
              </SubmitButton>
            }
          >
            {(i) => (
              <>
                <TextField name={`items.${i}.text`} label={t('requests.text')} help={t('requests.text_help')} optional maxLength={200} />
                <TextField name={`items.${i}.reason`} label={t('requests.reason')} optional maxLength={300} />
              </>
            )}
          </FieldRows>
          <TextArea name="message" label={t('requests.message')} optional rows={3} maxLength={1000} />
          <TextField name="dueOn" type="date" label={t('requests.due')} help={t('requests.due_help')} defaultValue={requests.usualDueOn} />
          <SubmitButton>{t('requests.send')}</SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}

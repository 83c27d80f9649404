// The parts of a study beside the note: records, grid. Forms while it is written, words when it is read.
import { ApiForm } from '../components/api-form';
import { CheckboxGroup, RadioCards } from '../components/choice-fields';
import { Facts } from '../components/facts';
import { FieldRows } from '../components/field-rows';
import { Notice } from '../components/notice';
import { Card, Section } from '../components/page';
import { SubmitButton } from '../components/submit-button';
import { TextArea, TextField } from '../components/text-field';
import { Day } from '../components/values';
import type { FormState } from '../lib/forms';
import { inLang } from '../lib/format';
import { useLang, useTexts } from '../texts';
import { ScoresTable } from './scores-table';
import type { Study } from './study-views';

const kinds = ['interview', 'visit', 'expert'] as const;
const points = ['place_exists', 'neighbours_asked', 'equipment_seen', 'competitors_seen', 'access_safe'] as const;

export interface StudyProps {
  readonly study: Study;
  readonly state: FormState | undefined;
  /** The study may be written now. */
  readonly open: boolean;
}

export function RecordPart({ study: { records, today }, state, open }: StudyProps) {
  const t = useTexts('instruction');
  if (!open && records.length === 0) return null;
  return (
    <Section title={t('pages.records')} id="meeting">
      {records.map((one) => (
        <Card key={one.id}>
          <h3>
            {t(`record_kinds.${one.kind}`)} · <Day value={one.heldOn} />
          </h3>
          <p dir="auto">{one.text}</p>
          <Facts
            facts={[
              { label: t('fields.place'), value: one.place && <span dir="auto">{one.place}</span> },
              { label: t('fields.who'), value: one.who && <span dir="auto">{one.who}</span> },
              { label: t('fields.seen'), value: one.seen.map((point) => t(`visit_points.${point}`)).join(' · ') },
            ]}
          />
        </Card>
      ))}
      {open && (
        <details open={records.length === 0 || state?.form === 'record'}>
          <summary>{t('pages.record_add')}</summary>
          <Card>
            <ApiForm name="record" state={state}>
              <RadioCards name="kind" label={t('fields.kind')} options={kinds.map((value) => ({ value, label: t(`record_kinds.${value}`) }))} defaultValue="visit" />
              <TextField name="heldOn" type="date" label={t('fields.heldOn')} defaultValue={today} />
              <TextField name="place" label={t('fields.place')} maxLength={120} optional />
              <TextField name="who" label={t('fields.who')} maxLength={120} optional />
              <TextArea name="text" label={t('fields.text')} rows={4} maxLength={4000} />
              <CheckboxGroup name="seen" label={t('fields.seen')} options={points.map((value) => ({ value, label: t(`visit_points.${value}`) }))} optional />
              <SubmitButton kind="soft">{t('pages.record_add')}</SubmitButton>
            </ApiForm>
          </Card>
        </details>
      )}
    </Section>
  );
}

export function GridPart({ study, state, open }: StudyProps) {
  const t = useTexts('instruction');
  const lang = useLang();
  const own = study.scores.some(({ mine }) => mine);
  if (!open && study.given === 0) return null;
  return (
    <Section title={t('pages.grid')} lead={t('pages.grid_lead')} id="score">
      {study.given > 0 && !own && <Notice tone="info">{t('pages.blind', { count: study.given })}</Notice>}
      {study.summary && (
        <Card>
          <ScoresTable scores={{ version: study.gridVersion, total: study.summary, lines: study.lines }} />
          <Facts facts={study.scores.map((score) => ({ label: score.by, value: <bdi>{score.total} / 100</bdi> }))} />
        </Card>
      )}
      {open && !own && (
        <Card>
          <ApiForm name="score" state={state}>
            <FieldRows count={study.grid.length} title={(n) => inLang(study.grid[n - 1]?.label, lang)}>
              {(i) => (
                <>
                  <TextField name={`lines.${study.grid[i]!.code}.points`} label={t('fields.points', { most: study.grid[i]!.most })} short ltr />
                  <TextField name={`lines.${study.grid[i]!.code}.comment`} label={t('fields.comment')} maxLength={500} />
                </>
              )}
            </FieldRows>
            <SubmitButton kind="soft">{t('pages.grid_give')}</SubmitButton>
          </ApiForm>
        </Card>
      )}
    </Section>
  );
}

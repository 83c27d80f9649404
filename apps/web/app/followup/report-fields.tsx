// The fields of a report: what takes two minutes at once, all else behind one tap.
import { SelectField } from '../components/choice-fields';
import { FieldRows } from '../components/field-rows';
import { MoneyField, TextArea, TextField } from '../components/text-field';
import { day, isolated, townDay } from '../lib/format';
import { ACTION_ROWS, amounts, counts, duties, type Firm, lights, owners, talkModes, topics, worries } from '../lib/followup';
import { useLang, useTexts } from '../texts';
import { Chips } from './chips';
import styles from './followup.module.css';

const USUAL_MINUTES = 60;

export function ReportFields({ firm, today }: { readonly firm: Firm; readonly today: string }) {
  const t = useTexts('followup');
  const options = (codes: readonly string[], prefix: string) => codes.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
  return (
    <>
      <input type="hidden" name="meetingId" defaultValue={firm.untold?.id ?? ''} />
      <Chips name="topics" label={t('fields.topics')} options={options(topics, 'topics')} several />
      <Chips name="morale" label={t('fields.morale')} options={options(['1', '2', '3', '4', '5'], 'morale')} />
      <Chips name="light" label={t('fields.light')} options={options(lights, 'lights')} />
      <TextArea name="said" label={t('fields.said')} help={t('help.said')} rows={3} maxLength={1000} />
      <When firm={firm} today={today} />
      <details className={styles.more}>
        <summary>{t('report.figures')}</summary>
        <div>
          <p className={styles.soft}>{t('help.figures')}</p>
          {amounts.map((name) => (
            <MoneyField key={name} name={`figures.${name}`} label={t(`figures.${name}`)} optional />
          ))}
          <div className={styles.pair}>
            {counts.map((name) => (
              <TextField key={name} name={`figures.${name}`} label={t(`figures.${name}`)} inputMode="numeric" ltr short optional />
            ))}
          </div>
          {duties.map((name) => (
            <Chips
              key={name}
              name={`figures.${name}`}
              label={t(`figures.${name}`)}
              options={[
                { value: 'true', label: t('report.yes') },
                { value: 'false', label: t('report.no') },
              ]}
            />
          ))}
          <Chips name="worries" label={t('fields.worries')} options={options(worries, 'worries')} several />
        </div>
      </details>
      <details className={styles.more}>
        <summary>{t('report.agreed')}</summary>
        <div>
          <TextArea name="decisions" label={t('fields.decisions')} rows={2} maxLength={1000} optional />
          <FieldRows count={ACTION_ROWS} title={(n) => `${t('fields.actions')} ${n}`}>
            {(i) => (
              <>
                <TextField name={`actions.${i}.what`} label={t('fields.what')} maxLength={200} optional />
                <div className={styles.pair}>
                  <SelectField name={`actions.${i}.owner`} label={t('fields.owner')} options={options(owners, 'owners')} placeholder={false} />
                  <TextField name={`actions.${i}.dueOn`} type="date" label={t('fields.dueOn')} optional />
                </div>
              </>
            )}
          </FieldRows>
          <TextArea name="help" label={t('fields.help')} rows={2} maxLength={1000} optional />
          <TextArea name="privateNote" label={t('fields.privateNote')} help={t('help.privateNote')} rows={2} maxLength={1000} optional />
        </div>
      </details>
    </>
  );
}

/** Filled in already: the booked meeting that nobody has told about yet, else today. */
function When({ firm, today }: { readonly firm: Firm; readonly today: string }) {
  const t = useTexts('followup');
  const lang = useLang();
  const heldOn = firm.untold ? townDay(firm.untold.startsAt) : today;
  const mode = firm.untold?.mode ?? 'visit';
  return (
    <details className={styles.more}>
      <summary>{firm.untold ? t('report.when_now', { day: isolated(day(heldOn, lang)), mode: t(`modes.${mode}`), minutes: USUAL_MINUTES }) : t('report.when')}</summary>
      <div>
        <TextField name="heldOn" type="date" label={t('fields.heldOn')} defaultValue={heldOn} />
        <Chips name="mode" label={t('fields.mode')} options={talkModes.map((value) => ({ value, label: t(`modes.${value}`) }))} defaultValue={mode} />
        <TextField name="minutes" label={t('fields.minutes')} inputMode="numeric" ltr short defaultValue={String(USUAL_MINUTES)} />
      </div>
    </details>
  );
}

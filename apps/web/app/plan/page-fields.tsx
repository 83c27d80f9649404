// The fields of one page of the plan, drawn from what the API says it asks for.
import { SelectField } from '../components/choice-fields';
import type { Option } from '../components/field';
import { FieldRows } from '../components/field-rows';
import { SubmitButton } from '../components/submit-button';
import { MoneyField, TextArea, TextField } from '../components/text-field';
import { inLang, money } from '../lib/format';
import type { Choices } from '../loans/choices';
import { readable } from '../../../../libs/kernel/readable.js';
import type { Lang } from '../i18n';
import { type Translate, useLang, useTexts } from '../texts';
import { fieldHelp, fieldName, yearOf } from './names';
import styles from './plan.module.css';
import type { Fault, Field, PlanPage } from './views';

type Options = Readonly<Record<string, readonly Option[]>>;
const DECIMAL = /^\d+\.\d{2}$/;
/** As people write it; what could not be read stays as it was typed. */
export const typed = ({ kind }: Field, text: string | undefined, lang: Lang): string | undefined =>
  kind === 'money' && text && DECIMAL.test(text) ? money(text, lang, { trim: true, symbol: false }) : text;

/** What is not in order at a field; blank fields are not scolded while somebody writes. */
export const messageAt = (faults: readonly Fault[], path: string, t: Translate, lang: Lang, strict: boolean): string | undefined => {
  const fault = faults.find((one) => one.path === path && (strict || one.code !== 'missing'));
  return fault && t(`faults.${fault.code}`, readable(fault.params, lang));
};

interface OneFieldProps {
  readonly field: Field;
  readonly name: string;
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly choices: Choices;
  readonly options?: Options | undefined;
}

function OneField({ field, name, value, error, choices, options }: OneFieldProps) {
  const t = useTexts('plan');
  const web = useTexts('loans');
  const lang = useLang();
  const help = fieldHelp(field.name, t);
  const usual = {
    name,
    label: fieldName(field.name, t),
    optional: field.name.startsWith('weight') ? ('unsaid' as const) : !field.required,
    defaultValue: typed(field, value, lang),
    ...(help ? { help } : {}),
    ...(error ? { error } : {}),
  };
  const own = options?.[field.name];
  if (own) return <SelectField {...usual} placeholder={false} options={own} />;
  switch (field.kind) {
    case 'long':
      return <TextArea {...usual} rows={4} maxLength={4000} />;
    case 'money':
      return <MoneyField {...usual} />;
    case 'count':
      return <TextField {...usual} inputMode="numeric" maxLength={20} ltr short />;
    case 'day':
      return <TextField {...usual} type="date" />;
    case 'choice':
      return <SelectField {...usual} options={field.choices.map((choice) => ({ value: choice, label: t(`choices.${choice}`) }))} />;
    case 'sector':
      return <SelectField {...usual} options={choices.sectors.map(({ code, label }) => ({ value: code, label: inLang(label, lang) }))} />;
    case 'commune':
      return (
        <SelectField
          {...usual}
          options={[
            { group: web('pages.form.near'), items: choices.near },
            { group: web('pages.form.region'), items: choices.far },
          ]}
        />
      );
    case 'text':
      return <TextField {...usual} maxLength={200} />;
  }
}

export interface PageFieldsProps {
  readonly page: PlanPage;
  readonly choices: Choices;
  /** Fields that are chosen from a list, for example the term. */
  readonly options?: Options;
  /** Blank lines below the written ones. */
  readonly blankLines: number;
  /** Name what is still missing, too. */
  readonly strict: boolean;
}

export function PageFields({ page, choices, options, blankLines, strict }: PageFieldsProps) {
  const t = useTexts('plan');
  const lang = useLang();
  const one = (field: Field) => (
    <OneField
      key={field.name}
      field={field}
      name={`values.${field.name}`}
      value={page.values[field.name]}
      error={messageAt(page.faults, field.name, t, lang, strict)}
      choices={choices}
      options={options}
    />
  );
  const years = [...new Set(page.fields.flatMap(({ name }) => yearOf(name) ?? []))];
  const isMonth = ({ name }: Field): boolean => name.startsWith('weight');
  const plain = page.fields.filter((field) => yearOf(field.name) === undefined && !isMonth(field));
  const months = page.fields.filter(isMonth);
  return (
    <>
      {plain.length > 0 && <div className={plain.some(({ kind }) => kind === 'money') ? styles.pairs : styles.fields}>{plain.map(one)}</div>}
      {years.map((year) => (
        <fieldset key={year} className={styles.group}>
          <legend className={styles.legend}>{t('screen.page.year', { n: year })}</legend>
          <div className={styles.pairs}>{page.fields.filter(({ name }) => yearOf(name) === year).map(one)}</div>
        </fieldset>
      ))}
      {months.length > 0 && <div className={styles.months}>{months.map(one)}</div>}
      {page.line.length > 0 && <Lines page={page} choices={choices} blankLines={blankLines} strict={strict} />}
    </>
  );
}

function Lines({ page, choices, blankLines, strict }: Omit<PageFieldsProps, 'options'>) {
  const t = useTexts('plan');
  const lang = useLang();
  const count = Math.min(page.mostLines, page.lines.length + blankLines);
  return (
    <div id="f-lines" tabIndex={-1}>
      <FieldRows
        count={count}
        title={(n) => t('screen.page.line', { n })}
        more={
          count < page.mostLines && (
            <SubmitButton kind="soft" name="_then" value="add">
              {t('screen.page.add')}
            </SubmitButton>
          )
        }
      >
        {(i) =>
          page.line.map((field) => (
            <OneField
              key={field.name}
              field={field}
              name={`lines.${i}.${field.name}`}
              value={page.lines[i]?.[field.name]}
              error={messageAt(page.faults, `lines.${i}.${field.name}`, t, lang, strict)}
              choices={choices}
            />
          ))
        }
      </FieldRows>
    </div>
  );
}

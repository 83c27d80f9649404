// The synthesis note: saved by itself while it is written, by its button without scripts; two officers at one note see each other.
import { useRef } from 'react';
import { useLocation } from 'react-router';
import { ApiForm } from '../components/api-form';
import { ButtonLink } from '../components/button-link';
import { CheckboxField, RadioCards } from '../components/choice-fields';
import { Facts } from '../components/facts';
import { Notice } from '../components/notice';
import { Card, Section } from '../components/page';
import { SubmitButton } from '../components/submit-button';
import { MoneyField, TextArea, TextField } from '../components/text-field';
import { clockTime, money } from '../lib/format';
import { entriesOf, type SaveReply, type Standing, useAutosave } from '../lib/use-autosave';
import { useLang, useTexts } from '../texts';
import type { StudyProps } from './study-parts';
import type { Note } from './study-views';
import styles from './note-part.module.css';

const parts = ['person', 'project', 'market', 'finances', 'risks'] as const;
const opinions = ['favourable', 'with_reservations', 'unfavourable'] as const;
const NAMES = new RegExp(`^(${[...parts, 'opinion', 'amount', 'termMonths', 'mentorNeeded'].join('|')})$`);

/** What is left empty is said too: a part that was cleared stays cleared. */
export const noteBody = (typed: Readonly<Record<string, unknown>>): object => ({
  ...Object.fromEntries(parts.map((part) => [part, typed[part] ?? ''])),
  ...{
    opinion: typed.opinion || null,
    amount: typed.amount || null,
    termMonths: Number(typed.termMonths) || null,
    mentorNeeded: typed.mentorNeeded === true || typed.mentorNeeded === 'true',
  },
});

export function NoteFacts({ note }: { readonly note: Note }) {
  const t = useTexts('instruction');
  const lang = useLang();
  return (
    <Facts
      facts={[
        ...parts.map((part) => ({
          label: t(`fields.${part}`),
          value: note[part] && (
            <span dir="auto" className={styles.words}>
              {note[part]}
            </span>
          ),
        })),
        { label: t('fields.opinion'), value: note.opinion && t(`opinions.${note.opinion}`) },
        { label: t('fields.amount'), value: note.amount && money(note.amount, lang, { trim: true }) },
        { label: t('fields.termMonths'), value: note.termMonths },
        { label: t('fields.mentorNeeded'), value: t(note.mentorNeeded ? 'pages.yes' : 'pages.no') },
      ]}
    />
  );
}

interface NoteProps extends StudyProps {
  readonly id: string;
  readonly asked: { readonly amount: string; readonly termMonths: number };
  readonly here: string;
}

export function NotePart({ id, study: { note }, state, open, asked, here }: NoteProps) {
  const t = useTexts('instruction');
  const lang = useLang();
  const visit = useLocation().key;
  const conflict = state?.form === 'note' && state.problem?.code === 'instruction.written_meanwhile';
  if (!open)
    return note ? (
      <Section title={t('pages.note')}>
        <Card>
          <NoteFacts note={note} />
        </Card>
      </Section>
    ) : null;
  return (
    <Section title={t('pages.note')} lead={t('pages.note_lead')} id="note">
      {note && !note.fitsPlan && <Notice tone="wait">{t('pages.plan_differs')}</Notice>}
      <Card>
        <ApiForm key={visit} name="note" state={state}>
          {conflict && note ? <WrittenElsewhere note={note} here={here} /> : <Autosave id={id} version={note?.version ?? 0} savedAt={note?.writtenAt ?? null} />}
          {parts.map((part) => (
            <TextArea key={part} name={part} label={t(`fields.${part}`)} rows={4} maxLength={1200} optional defaultValue={note?.[part] ?? ''} />
          ))}
          <RadioCards name="opinion" label={t('fields.opinion')} options={opinions.map((value) => ({ value, label: t(`opinions.${value}`) }))} defaultValue={note?.opinion ?? ''} />
          <MoneyField name="amount" label={t('fields.amount')} defaultValue={money(note?.amount ?? asked.amount, lang, { symbol: false })} />
          <TextField name="termMonths" label={t('fields.termMonths')} defaultValue={String(note?.termMonths ?? asked.termMonths)} short ltr />
          <CheckboxField name="mentorNeeded" label={t('fields.mentorNeeded')} defaultChecked={note?.mentorNeeded ?? false} />
          {!conflict && <SubmitButton kind="soft">{t('pages.save')}</SubmitButton>}
        </ApiForm>
      </Card>
    </Section>
  );
}

/** Both texts are shown, and the writer chooses: what is typed below, or what a colleague saved. */
function WrittenElsewhere({ note, here }: { readonly note: Note; readonly here: string }) {
  const t = useTexts('instruction');
  return (
    <Notice tone="bad" title={t('pages.conflict')}>
      <p>{note.mine ? t('pages.conflict_self', { time: clockTime(note.writtenAt) }) : t('pages.conflict_by', { name: note.by, time: clockTime(note.writtenAt) })}</p>
      <details open>
        <summary>{t('pages.conflict_theirs')}</summary>
        <NoteFacts note={note} />
      </details>
      <SubmitButton name="_over" value={String(note.version)}>
        {t('pages.keep_mine')}
      </SubmitButton>
      <ButtonLink to={`${here}?theirs=1`} kind="soft" reload>
        {t('pages.take_theirs')}
      </ButtonLink>
    </Notice>
  );
}

function Autosave({ id, version, savedAt }: { readonly id: string; readonly version: number; readonly savedAt: string | null }) {
  const t = useTexts('instruction');
  const marker = useRef<HTMLInputElement>(null);
  const { standing, seen, at } = useAutosave(marker, {
    ...{ copy: `note/${id}/words`, names: NAMES, version, savedAt },
    save: (form, known, leaving) => put(id, known, Object.fromEntries(entriesOf(form, NAMES)), leaving),
  });
  const words: Readonly<Record<Standing, string>> = {
    saved: at ? t('pages.saved_at', { time: clockTime(at) }) : '',
    ...{ saving: t('pages.saving'), unsaved: t('pages.not_saved'), restored: t('pages.restored'), conflict: t('errors.written_meanwhile') },
  };
  return (
    <>
      <input ref={marker} type="hidden" name="version" value={seen} readOnly />
      <p className={styles[standing === 'conflict' ? 'conflict' : 'state']} role="status" suppressHydrationWarning>
        {words[standing]}
      </p>
    </>
  );
}

/** An amount that is half typed waits; the words are saved without it. */
async function put(id: string, version: number, typed: Readonly<Record<string, string>>, keepalive: boolean): Promise<SaveReply> {
  const { amount: _amount, termMonths: _term, ...words } = noteBody(typed) as Record<string, unknown>;
  for (const body of [noteBody(typed), words]) {
    const reply = await fetch(`/api/loans/applications/${id}/study/note`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-tiwizi-request': 'web' },
      body: JSON.stringify({ ...body, version }),
      keepalive,
    }).catch(() => undefined);
    if (reply?.ok) return (await reply.json()) as SaveReply;
    if (reply?.status !== 422) return reply?.status === 409 ? 'conflict' : undefined;
  }
  return undefined;
}

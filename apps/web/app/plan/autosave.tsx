// Saves a page of the plan after a pause in typing. Without scripts nothing of this is there, and the button saves.
import { useRef } from 'react';
import { clockTime } from '../lib/format';
import { type SaveReply, type Standing, entriesOf, useAutosave } from '../lib/use-autosave';
import { useTexts } from '../texts';
import styles from './plan.module.css';

export interface AutosaveProps {
  readonly applicationId: string;
  readonly part: string;
  readonly version: number;
  readonly savedAt: string | null;
}
const NAMES = /^(values|lines)\./;

/** `values.rent1` and `lines.0.amount` as the API takes them. */
function bodyOf(form: HTMLFormElement): { values: Record<string, string>; lines: Record<string, string>[] } {
  const values: Record<string, string> = {};
  const lines: Record<string, string>[] = [];
  for (const [path, text] of entriesOf(form, NAMES)) {
    const [group, first = '', second = ''] = path.split('.');
    if (group === 'values') values[first] = text;
    else (lines[Number(first)] ??= {})[second] = text;
  }
  return { values, lines };
}

export function Autosave({ applicationId, part, version, savedAt }: AutosaveProps) {
  const t = useTexts('plan');
  const marker = useRef<HTMLInputElement>(null);
  const { standing, seen, at } = useAutosave(marker, {
    ...{ copy: `plan/${applicationId}/${part}`, names: NAMES, version, savedAt },
    save: (form, known, leaving) => put(applicationId, { part, version: known, ...bodyOf(form) }, leaving),
  });
  const saved = at ? t('screen.page.saved_at', { time: clockTime(at) }) : '';
  const words: Readonly<Record<Standing, string>> = {
    saved,
    saving: t('screen.page.saving'),
    unsaved: t('screen.page.not_saved'),
    restored: t('screen.page.restored'),
    conflict: t('errors.changed_meanwhile'),
  };
  return (
    <>
      <input ref={marker} type="hidden" name="version" value={seen} readOnly />
      <p className={standing === 'conflict' ? styles.conflict : styles.state} role="status" suppressHydrationWarning>
        {words[standing]}
      </p>
    </>
  );
}

async function put(applicationId: string, body: object, keepalive: boolean): Promise<SaveReply> {
  try {
    const reply = await fetch(`/api/loans/applications/${applicationId}/plan`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-tiwizi-request': 'web' },
      body: JSON.stringify(body),
      keepalive,
    });
    if (reply.ok) return (await reply.json()) as { version: number; savedAt: string };
    return reply.status === 409 ? 'conflict' : undefined;
  } catch {
    return undefined;
  }
}

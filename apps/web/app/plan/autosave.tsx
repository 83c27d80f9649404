// Saves a page of the plan after a pause in typing. Without scripts nothing of this is there, and the button saves.
import { useEffect, useRef, useState } from 'react';
import { useRevalidator, useSearchParams } from 'react-router';
import { clockTime } from '../lib/format';
import { useTexts } from '../texts';
import styles from './plan.module.css';

const PAUSE_MS = 900;
/** After a lost connection. */
const AGAIN_MS = 8000;

export interface AutosaveProps {
  readonly applicationId: string;
  readonly part: string;
  readonly version: number;
  readonly savedAt: string | null;
}
type Standing = 'saved' | 'saving' | 'unsaved' | 'restored' | 'conflict';

const namesOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && /^(values|lines)\./.test(name) ? [[name, value]] : []));

/** `values.rent1` and `lines.0.amount` as the API takes them. */
function bodyOf(form: HTMLFormElement): { values: Record<string, string>; lines: Record<string, string>[] } {
  const values: Record<string, string> = {};
  const lines: Record<string, string>[] = [];
  for (const [path, text] of namesOf(form)) {
    const [group, first = '', second = ''] = path.split('.');
    if (group === 'values') values[first] = text;
    else (lines[Number(first)] ??= {})[second] = text;
  }
  return { values, lines };
}

/** What was typed and not yet saved: stays in this window only. */
interface Copy {
  readonly version: number;
  readonly entries: readonly (readonly [string, string])[];
  /** The button was pressed: if the answer says "done", the copy has served. */
  readonly sent?: true;
}
const copyAt = (key: string): Copy | undefined => JSON.parse(sessionStorage.getItem(key) ?? 'null') as Copy | undefined;
const keep = (key: string, copy: Copy): void => sessionStorage.setItem(key, JSON.stringify(copy));

function dropSent(applicationId: string): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(`plan/${applicationId}/`) && copyAt(key)?.sent) sessionStorage.removeItem(key);
}

/** Puts a kept copy back into the fields; true when that changed something. */
function restore(form: HTMLFormElement, { entries }: Copy): boolean {
  let changed = false;
  for (const [name, value] of entries) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) || field.value === value) continue;
    field.value = value;
    changed = true;
  }
  return changed;
}

export function Autosave({ applicationId, part, version, savedAt }: AutosaveProps) {
  const t = useTexts('plan');
  const key = `plan/${applicationId}/${part}`;
  const [search] = useSearchParams();
  const [done, theirs] = [search.has('done'), search.has('theirs')];
  const { revalidate } = useRevalidator();
  const marker = useRef<HTMLInputElement>(null);
  // what this window has seen: never a version that the new figures bring along
  const [seen, setSeen] = useState(version);
  const [standing, setStanding] = useState<Standing>('saved');
  const [at, setAt] = useState(savedAt);
  const refresh = useRef(revalidate);
  useEffect(() => void (refresh.current = revalidate), [revalidate]);

  useEffect(() => {
    const form = marker.current?.form;
    if (!form) return;
    let [known, busy, dirty, stopped] = [version, false, false, false];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = async (leaving = false): Promise<void> => {
      if (stopped || (busy && !leaving)) return;
      [busy, dirty] = [true, false];
      setStanding('saving');
      const later = await put(applicationId, { part, version: known, ...bodyOf(form) }, leaving);
      busy = false;
      if (later === 'conflict') {
        stopped = true;
        setStanding('conflict');
      } else if (later === undefined) {
        dirty = true;
        setStanding('unsaved');
        wait(AGAIN_MS);
      } else {
        known = later.version;
        setSeen(later.version);
        setAt(later.savedAt);
        setStanding(dirty ? 'unsaved' : 'saved');
        if (dirty) wait(PAUSE_MS);
        else {
          sessionStorage.removeItem(key);
          void refresh.current();
        }
      }
    };
    const wait = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void save(), ms);
    };
    const changed = (): void => {
      dirty = true;
      keep(key, { version: known, entries: namesOf(form) });
      if (!stopped) setStanding('unsaved');
      wait(PAUSE_MS);
    };
    const leave = (): void => {
      if (dirty && document.visibilityState === 'hidden') void save(true);
    };
    // the button takes over: nothing is sent behind its back
    const submit = (): void => {
      clearTimeout(timer);
      [stopped, dirty] = [true, false];
      keep(key, { version: known, entries: namesOf(form), sent: true });
    };
    if (done) dropSent(applicationId);
    if (theirs) sessionStorage.removeItem(key);
    const copy = copyAt(key);
    if (copy && restore(form, copy)) {
      // typed over that version: if another one stands by now, the save says so
      known = copy.version;
      setSeen(known);
      changed();
      setStanding('restored');
    }
    form.addEventListener('input', changed);
    form.addEventListener('submit', submit);
    document.addEventListener('visibilitychange', leave);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', changed);
      form.removeEventListener('submit', submit);
      document.removeEventListener('visibilitychange', leave);
    };
    // a new version that the figures bring along is not ours: only a new page begins anew
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [applicationId, key, part, done, theirs]);

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

/** undefined: not now (no connection, session over, busy); it is tried again, and the copy on this device stays. */
async function put(applicationId: string, body: object, keepalive: boolean): Promise<{ readonly version: number; readonly savedAt: string } | 'conflict' | undefined> {
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

// Saves a form after a pause in typing. Without scripts nothing of this is there, and the button saves.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useRevalidator, useSearchParams } from 'react-router';

const PAUSE_MS = 900;
/** After a lost connection. */
const AGAIN_MS = 8000;

export type Standing = 'saved' | 'saving' | 'unsaved' | 'restored' | 'conflict';
export interface Saved {
  readonly version: number;
  readonly savedAt: string;
}
/** undefined: not now (no connection, session over, busy); it is tried again, and the copy on this device stays. */
export type SaveReply = Saved | 'conflict' | undefined;

export interface AutosaveOf {
  /** Where what was typed and not yet saved stays in this window: `<kind>/<id>/…`. */
  readonly copy: string;
  /** Names of the fields that are saved. */
  readonly names: RegExp;
  readonly version: number;
  readonly savedAt: string | null;
  readonly save: (form: HTMLFormElement, version: number, leaving: boolean) => Promise<SaveReply>;
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

/** Copies of all pages of one record. */
function dropSent(copy: string): void {
  const record = copy.split('/').slice(0, 2).join('/');
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(`${record}/`) && copyAt(key)?.sent) sessionStorage.removeItem(key);
}

/** Fields of these names with what is in them; a box that is not ticked is empty. */
export function entriesOf(form: HTMLFormElement, names: RegExp): [string, string][] {
  const typed = [...new FormData(form)].flatMap(([name, value]): [string, string][] => (typeof value === 'string' && names.test(name) ? [[name, value]] : []));
  const blank = [...form.elements].flatMap((field): [string, string][] =>
    field instanceof HTMLInputElement && field.type === 'checkbox' && !field.checked && names.test(field.name) ? [[field.name, '']] : [],
  );
  return [...typed, ...blank];
}

/** Puts a kept copy back into the fields; true when that changed something. */
function restore(form: HTMLFormElement, { entries }: Copy): boolean {
  let changed = false;
  for (const [name, value] of entries) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      changed ||= field.checked !== (value !== '');
      field.checked = value !== '';
    } else if (field instanceof RadioNodeList || field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) {
      if (field.value === value) continue;
      field.value = value;
      changed = true;
    }
  }
  return changed;
}

/** Where the form stands, the version that this window has seen, and when it was saved last. `marker` is a field of the form. */
export function useAutosave(
  marker: RefObject<HTMLInputElement | null>,
  { copy: key, names, version, savedAt, save: put }: AutosaveOf,
): { standing: Standing; seen: number; at: string | null } {
  const [search] = useSearchParams();
  const [done, theirs] = [search.has('done'), search.has('theirs')];
  const { revalidate } = useRevalidator();
  // what this window has seen: never a version that the new figures bring along
  const [seen, setSeen] = useState(version);
  const [standing, setStanding] = useState<Standing>('saved');
  const [at, setAt] = useState(savedAt);
  const refresh = useRef(revalidate);
  const [saving, fields] = [useRef(put), useRef(names)];
  useEffect(() => {
    refresh.current = revalidate;
    saving.current = put;
    fields.current = names;
  }, [revalidate, saving, put, fields, names]);

  useEffect(() => {
    const form = marker.current?.form;
    if (!form) return;
    let [known, busy, dirty, stopped] = [version, false, false, false];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = async (leaving = false): Promise<void> => {
      if (stopped || (busy && !leaving)) return;
      [busy, dirty] = [true, false];
      setStanding('saving');
      const later = await saving.current(form, known, leaving);
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
      keep(key, { version: known, entries: entriesOf(form, fields.current) });
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
      keep(key, { version: known, entries: entriesOf(form, fields.current), sent: true });
    };
    if (done) dropSent(key);
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
  }, [key, done, theirs]);
  return { standing, seen, at };
}

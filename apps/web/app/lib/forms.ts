// From a posted form to the body of the API, and from its refusal back to the form: the message at its field, nothing typed lost.
import { data } from 'react-router';
import type { ApiReply } from '../context';

export type Values = Readonly<Record<string, string | readonly string[]>>;
/** Numbers of the filled rows of each list in the form. */
type Rows = Readonly<Record<string, readonly number[]>>;
export interface Submitted {
  /** Idempotency key of this form. */
  readonly key: string;
  /** Which form of the page: the `name` of its <ApiForm>. */
  readonly form: string;
  /** What was typed, by name, to be shown again; passwords and files are not kept. */
  readonly values: Values;
  /** For the API; absent instead of empty. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly rows: Rows;
}
export interface ReadOptions {
  /** Names that are lists even with one value: groups of checkboxes. */
  readonly lists?: readonly string[];
  /** Checkboxes: there or not becomes true or false. */
  readonly booleans?: readonly string[];
  readonly numbers?: readonly string[];
  /** Rows such as `skills.0.code`: the field without which a row does not count, for example { skills: 'code' }. */
  readonly rows?: Readonly<Record<string, string>>;
  /** Names that are sent as null when empty (the person cleared them); other empty fields are left out. */
  readonly nulls?: readonly string[];
}
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  /** Message by path of the field. */
  readonly fields: Readonly<Record<string, string>>;
  readonly traceId?: string | undefined;
}
/** What an action returns when a form comes back: after a refusal, or for another round (`again`); forms and fields find their messages and values in it. */
export interface FormState {
  readonly form: string;
  readonly problem?: Problem | undefined;
  readonly values: Values;
  readonly key: string;
}

const SECRET = /password|passcode|secret/i;
const bare = (path: string): string => path.replace(/\.\d+(?=\.)/g, '');

/** Key of one form of one visit: a word without spaces, as the API takes it, though names of forms have them. */
export const keyOf = (seed: string, form: string, visit: string): string => `${seed}.${form}.${visit}`.replaceAll(/[^\x21-\x7e]/g, '-').slice(0, 100);

export const keyIn = (form: FormData): string => String(form.get('_key') ?? '') || crypto.randomUUID();
/** Which form or move of the page was sent. */
export const formIn = (form: FormData): string => String(form.get('_form') ?? '');

/** Names with dots become objects, numbers in them become lists: `skills.0.code`. Rows left blank close up. Names that begin with `_` and files stay out. */
export function readForm(form: FormData, options: ReadOptions = {}): Submitted {
  const entries = entriesOf(form);
  const rows = filledRows(entries, options.rows ?? {});
  const body: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name of options.booleans ?? []) if (!name.includes('.')) body[name] = false;
  for (const name of options.lists ?? []) if (!name.includes('.')) body[name] = [];
  for (const name of options.nulls ?? []) body[name] = null;
  for (const [name, found] of entries) {
    const path = toBody(name, rows);
    const value = valueOf(bare(name), found, options);
    if (path !== undefined && value !== undefined) put(body, path.split('.'), value);
  }
  const values = Object.fromEntries(
    [...entries].filter(([name]) => !SECRET.test(name)).map(([name, found]) => [name, found.length === 1 && !options.lists?.includes(name) ? (found[0] ?? '') : found]),
  );
  return { key: keyIn(form), form: formIn(form), values, body, rows };
}

function entriesOf(form: FormData): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, value] of form) if (typeof value === 'string' && !name.startsWith('_')) found.set(name, [...(found.get(name) ?? []), value.trim()]);
  return found;
}

const ROW = /^(.+?)\.(\d+)(?=\.|$)/;

/** For each list the numbers of its rows that are filled in, in order: the row at place 0 is the API's row 0. */
function filledRows(entries: Map<string, string[]>, by: Readonly<Record<string, string>>): Rows {
  const rows = Object.create(null) as Record<string, number[]>;
  for (const [path, value] of entries) {
    const [row = '', list = '', index = ''] = ROW.exec(path) ?? [];
    const counts = by[list] ? path === `${row}.${by[list]}` : row !== '';
    if (counts && value.some((text) => text !== '') && !rows[list]?.includes(Number(index))) (rows[list] ??= []).push(Number(index));
  }
  for (const list of Object.values(rows)) list.sort((x, y) => x - y);
  return rows;
}

/** Path in the body of the API for a name in the form; undefined in a row left blank. */
function toBody(name: string, rows: Rows): string | undefined {
  const [row = '', list = '', index = ''] = ROW.exec(name) ?? [];
  if (row === '') return name;
  const place = rows[list]?.indexOf(Number(index)) ?? -1;
  return place < 0 ? undefined : `${list}.${place}${name.slice(row.length)}`;
}

/** And back: the name in the form for a path in the API's refusal. */
function toForm(path: string, rows: Rows): string {
  const [row = '', list = '', place = ''] = ROW.exec(path) ?? [];
  const index = rows[list]?.[Number(place)];
  return index === undefined ? path : `${list}.${index}${path.slice(row.length)}`;
}

function valueOf(name: string, found: readonly string[], options: ReadOptions): unknown {
  if (options.lists?.includes(name)) return found.filter((text) => text !== '');
  if (options.booleans?.includes(name)) return found.some((text) => text !== '' && text !== 'false');
  const text = found[0] ?? '';
  if (text === '') return options.nulls?.includes(name) ? null : undefined;
  if (options.numbers?.includes(name) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return found.length > 1 ? found : text;
}

type Node = Record<string, unknown>;

function put(node: Node, [head = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) return void (node[head] = value);
  const next = (node[head] ??= /^\d+$/.test(rest[0] ?? '') ? [] : Object.create(null)) as Node;
  put(next, rest, value);
}

/** The API's problem+json; anything else becomes a problem without words (the page says them by status). */
export function problemOf(reply: ApiReply, rows: Rows = {}): Problem {
  const raw = (typeof reply.data === 'object' && reply.data !== null ? reply.data : {}) as {
    title?: string;
    code?: string;
    traceId?: string;
    fields?: readonly { path: string; message: string }[];
  };
  const fields: Record<string, string> = {};
  for (const field of raw.fields ?? []) fields[toForm(field.path, rows)] ??= field.message;
  return { status: reply.status, code: raw.code ?? '', title: raw.title ?? '', fields, traceId: reply.status >= 500 ? raw.traceId : undefined };
}

export const isRefused = (reply: ApiReply): boolean => reply.status >= 400;

/** The form comes back as it was typed, nothing sent: another line was asked for, or a search. `more` is for the page. */
export const again = <More extends object>(submitted: Submitted, more: More): FormState & More => ({
  form: submitted.form,
  values: submitted.values,
  key: submitted.key,
  problem: undefined,
  ...more,
});

/** The answer to a refusal with more for the page. */
export const plus = <More extends object>(answer: ReturnType<typeof refused>, more: More) => data({ ...answer.data, ...more }, answer.init ?? undefined);

/** Answer of an action to a refusal. When it is unknown whether the command ran (busy, failed), the key stays, so that sending again is safe. */
export function refused(reply: ApiReply, submitted: Submitted): ReturnType<typeof data<FormState>> {
  const problem = problemOf(reply, submitted.rows);
  const unsure = reply.status >= 500 || reply.status === 429 || problem.code.endsWith('key_in_flight');
  return data({ form: submitted.form, problem, values: submitted.values, key: unsure ? submitted.key : crypto.randomUUID() }, { status: reply.status });
}

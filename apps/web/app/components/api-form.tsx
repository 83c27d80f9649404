// A form that posts with and without scripts. Carries the idempotency key, and hands messages and typed values of the last submission to its fields.
import { createContext, type ReactNode, useContext } from 'react';
import { Form, useLocation, useRouteLoaderData } from 'react-router';
import { type FormState, keyOf, type Problem, type Values } from '../lib/forms';
import styles from './api-form.module.css';

interface FormValue {
  readonly key: string;
  /** In front of the ids of the fields, so that two forms of a page never share one. The form that came back has none: the list of faults links to its fields. */
  readonly prefix: string;
  readonly problem?: Problem | undefined;
  readonly values: Values;
  /** The form came back: then an absent value was left empty. */
  readonly returned: boolean;
}
export const FormContext = createContext<FormValue>({ key: '', prefix: '', values: {}, returned: false });

export interface ApiFormProps {
  /** What the action returned: FormState after a refusal. A form takes only what is its own. */
  readonly state?: FormState | undefined;
  /** Another route's action; this page's own by default. */
  readonly action?: string;
  /** Names the form when a page has several: each gets a key of its own, and is found again by `_form`. */
  readonly name?: string;
  /** The form has a FileField. */
  readonly files?: boolean;
  /** `row`: fields side by side, for short forms. */
  readonly arrange?: 'stack' | 'row';
  readonly children: ReactNode;
}

export function ApiForm({ state, action, name = 'form', files = false, arrange = 'stack', children }: ApiFormProps) {
  const drawn = useRequestKey(name);
  const mine = state?.form === name ? state : undefined;
  const key = mine?.key ?? drawn;
  const prefix = mine || (name === 'form' && !state) ? '' : `${name}-`;
  return (
    <Form method="post" action={action} encType={files ? 'multipart/form-data' : undefined} noValidate className={styles[arrange]}>
      <input type="hidden" name="_key" value={key} />
      <input type="hidden" name="_form" value={name} />
      <FormContext value={{ key, prefix, problem: mine?.problem, values: mine?.values ?? {}, returned: mine !== undefined }}>{children}</FormContext>
    </Form>
  );
}

/** The server draws the seed of a document; the router's location key tells visits of the same document apart. */
function useRequestKey(name: string): string {
  const seed = useRouteLoaderData<{ seed: string }>('root')?.seed ?? '';
  return keyOf(seed, name, useLocation().key);
}

export interface FieldState {
  readonly id: string;
  readonly error: string | undefined;
  readonly value: string | undefined;
  readonly list: readonly string[];
  /** True once the form came back: then an absent value means "left empty", not "use the default". */
  readonly returned: boolean;
}

/** What a field of this name must show. */
export function useField(name: string, given: { readonly error?: string | undefined; readonly defaultValue?: string | readonly string[] | null | undefined }): FieldState {
  const { prefix, problem, values, returned } = useContext(FormContext);
  const kept = values[name] ?? (returned ? undefined : (given.defaultValue ?? undefined));
  const list = kept === undefined ? [] : typeof kept === 'string' ? [kept] : kept;
  const error = given.error ?? problem?.fields[name] ?? firstBelow(problem, name);
  return { id: `f-${prefix}${name}`, error, value: list[0], list, returned };
}

/** A refusal of one item (`wishes.2`) is shown at the list. */
function firstBelow(problem: Problem | undefined, name: string): string | undefined {
  const found = Object.entries(problem?.fields ?? {}).find(([path]) => path.startsWith(`${name}.`) && /^\d+$/.test(path.slice(name.length + 1)));
  return found?.[1];
}

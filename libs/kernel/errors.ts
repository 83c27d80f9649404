/** The six kinds of refusal; the HTTP filter gives each its status (404, 403, 422, 409, 409, 503). */
export const errorKinds = ['NotFound', 'Forbidden', 'Invalid', 'Conflict', 'RuleBroken', 'Unavailable'] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** Values that a translated message may print. Money as decimal string, days as 'YYYY-MM-DD'. */
export type ErrorParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** One message at one field of a form: path such as `skills.0.level`, code such as `people.birth_year_out_of_range`. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly params?: ErrorParams;
}

/** A refusal with a stable code; texts in ar, fr, en live in the feature's texts under `errors.<name>`. Never carries a sentence. */
export class AppError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly params: ErrorParams = {},
    readonly fields: readonly FieldError[] = [],
  ) {
    super(code);
    this.name = 'AppError';
  }
}

type Maker = (params?: ErrorParams, fields?: readonly FieldError[]) => AppError;

/**
 * Catalogue of a feature: `defineErrors('loans', { amount_above_ceiling: 'RuleBroken' })` gives
 * `errors.amount_above_ceiling({ ceiling })`, an AppError of code `loans.amount_above_ceiling`.
 */
export function defineErrors<const T extends Record<string, ErrorKind>>(feature: string, kinds: T): { readonly [K in keyof T]: Maker } & { readonly codes: readonly string[] } {
  const makers: Record<string, unknown> = { codes: Object.keys(kinds).map((name) => `${feature}.${name}`) };
  for (const [name, kind] of Object.entries(kinds))
    makers[name] = (params?: ErrorParams, fields?: readonly FieldError[]): AppError => new AppError(kind, `${feature}.${name}`, params, fields);
  return makers as { readonly [K in keyof T]: Maker } & { readonly codes: readonly string[] };
}

import type { FieldError } from '#kernel/errors';

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON as a form would send it: `null` is the same as absent, so that the default of a field holds for both. Items of lists stay. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, part]) => (part === null ? [] : [[name, withoutNulls(part)]])));
}

/** The first part that no body of ours can hold: a text with a NUL, which PostgreSQL cannot keep, or a list inside a list. */
export function oddPart(value: unknown, path = ''): FieldError | undefined {
  if (typeof value === 'string') return value.includes('\u0000') ? { path, code: 'platform.field.unwritable' } : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const at = path ? `${path}.${name}` : name;
    if (Array.isArray(value) && Array.isArray(part)) return { path: at, code: 'platform.field.other' };
    const odd = oddPart(part, at);
    if (odd) return odd;
  }
  return undefined;
}

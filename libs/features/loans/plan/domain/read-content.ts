import type { FieldError } from '#kernel/errors';
import { planErrors } from '../plan.errors.js';
import { type Content, tidied } from './content.js';
import { type FieldSpec, partSpecs, type PlanPart } from './parts.js';

const MOST_LETTERS = { text: 200, long: 4000, money: 60, count: 20, day: 10, choice: 40, sector: 40, commune: 40 } as const satisfies Record<FieldSpec['kind'], number>;
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A page as it came in: names that the page does not have, texts that are too long and values that are no text are refused; all else is kept as typed. Throws plan.page_unreadable. */
export function readContent(part: PlanPart, raw: unknown): Content {
  const { fields, line, mostLines } = partSpecs[part];
  const { values = {}, lines = [], ...others } = isPlain(raw) ? raw : { values: null };
  const faults: FieldError[] = Object.keys(others).map((path) => ({ path, code: 'platform.field.whitelist_validation' }));
  if (!isPlain(values)) faults.push({ path: 'values', code: 'platform.field.other' });
  if (!Array.isArray(lines) || !lines.every(isPlain)) faults.push({ path: 'lines', code: 'platform.field.other' });
  else if (lines.length > mostLines) faults.push({ path: 'lines', code: 'platform.field.array_max_size', params: { limit: mostLines } });
  if (faults.length > 0) throw planErrors.page_unreadable({}, faults);
  const content = {
    values: textsOf(fields, values as Readonly<Record<string, unknown>>, 'values.', faults),
    lines: (lines as readonly Readonly<Record<string, unknown>>[]).map((one, i) => textsOf(line, one, `lines.${i}.`, faults)),
  };
  if (faults.length > 0) throw planErrors.page_unreadable({}, faults);
  return tidied(partSpecs[part], content);
}

function textsOf(fields: readonly FieldSpec[], from: Readonly<Record<string, unknown>>, prefix: string, faults: FieldError[]): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(from)) {
    const field = fields.find((one) => one.name === name);
    const path = `${prefix}${name}`;
    const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
    if (!field) faults.push({ path, code: 'platform.field.whitelist_validation' });
    else if (typeof text !== 'string') faults.push({ path, code: 'platform.field.other' });
    else if (text.length > MOST_LETTERS[field.kind]) faults.push({ path, code: 'platform.field.max_length', params: { limit: MOST_LETTERS[field.kind] } });
    else texts[name] = text;
  }
  return texts;
}

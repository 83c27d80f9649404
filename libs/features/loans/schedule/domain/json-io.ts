import { AppError, type FieldError } from '#kernel/errors';
import { loanErrors } from '../../loans.errors.js';

/**
 * JSON in, JSON out: one object gives one result, an array an array in the same order, all or nothing.
 * Throws loans.schedule_unreadable, and in an array loans.schedule_terms_wrong with the faults of all objects, paths prefixed by their place from 0.
 */
export function runJson(text: string, one: (asked: unknown) => string): { readonly output: string } {
  const asked = parsed(text);
  if (!Array.isArray(asked)) return { output: one(asked) };
  const faults: FieldError[] = [];
  const results = asked.map((each: unknown, i) => {
    try {
      return one(each);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const found = error.fields.length > 0 ? error.fields : [{ path: '', code: error.code, params: error.params }];
      faults.push(...found.map((fault) => ({ ...fault, path: fault.path ? `${i}.${fault.path}` : `${i}` })));
      return '';
    }
  });
  if (faults.length > 0) throw loanErrors.schedule_terms_wrong({ count: faults.length }, faults);
  return { output: `[${results.join(',\n')}]` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw loanErrors.schedule_unreadable({ detail: text.trim() === '' ? '' : String((error as Error).message).slice(0, 120) });
  }
}

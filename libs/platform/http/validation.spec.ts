import 'reflect-metadata';
import { IsIn, IsOptional, IsString, MaxLength, MinLength, validateSync } from 'class-validator';
import { fieldErrors } from './validation.js';

class Body {
  @IsString() @MaxLength(5) readonly title: string;
  @IsIn(['office']) readonly mode: string;
  @IsOptional() @MinLength(2) readonly note?: string;
  constructor(given: object) {
    Object.assign(this, given);
  }
}
const codes = (given: object): unknown[] =>
  fieldErrors(validateSync(new Body(given), { whitelist: true, forbidNonWhitelisted: true })).map(({ path, code, params }) => [path, code, params]);

describe('faults of a form', () => {
  it('say of what is absent that it is, whatever rules stand at the field', () =>
    expect(codes({ mode: null })).toEqual([
      ['title', 'platform.field.is_defined', {}],
      ['mode', 'platform.field.is_defined', {}],
    ]));

  it('say of what is there the rule that it breaks, with its limit', () =>
    expect(codes({ title: 'too long', mode: 'moon', note: '' })).toEqual([
      ['title', 'platform.field.max_length', { limit: 5 }],
      ['mode', 'platform.field.is_in', {}],
      ['note', 'platform.field.min_length', { limit: 2 }],
    ]));

  it('name what is not known, even when it is empty', () =>
    expect(codes({ title: 'a', mode: 'office', extra: null })).toEqual([['extra', 'platform.field.whitelist_validation', {}]]));
});

import fc from 'fast-check';
import { AppError, defineErrors, type ErrorKind, errorKinds } from './errors.js';

describe('a catalogue of errors', () => {
  const errors = defineErrors('loans', { amount_above_ceiling: 'RuleBroken', not_found: 'NotFound' });

  it('makes an error of the right kind and code, with its params and fields', () => {
    const fields = [{ path: 'amount', code: 'loans.amount_above_ceiling' }];
    const error = errors.amount_above_ceiling({ ceiling: '300000.00' }, fields);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'AppError',
      kind: 'RuleBroken',
      code: 'loans.amount_above_ceiling',
      message: 'loans.amount_above_ceiling',
      params: { ceiling: '300000.00' },
      fields,
    });
  });
  it('needs no params', () => expect(errors.not_found()).toMatchObject({ kind: 'NotFound', params: {}, fields: [] }));
  it('lists its codes', () => expect(errors.codes).toEqual(['loans.amount_above_ceiling', 'loans.not_found']));
  it('gives each name its own maker, whatever the names and kinds', () => {
    const name = fc.stringMatching(/^[a-z][a-z_]{0,20}$/).filter((text) => text !== 'codes');
    fc.assert(
      fc.property(fc.dictionary(name, fc.constantFrom(...errorKinds), { noNullPrototype: true }), (kinds: Record<string, ErrorKind>) => {
        const made = defineErrors('any', kinds);
        expect([...made.codes].sort()).toEqual(
          Object.keys(kinds)
            .map((one) => `any.${one}`)
            .sort(),
        );
        for (const [one, kind] of Object.entries(kinds)) expect(made[one]?.()).toMatchObject({ kind, code: `any.${one}` });
      }),
    );
  });
});

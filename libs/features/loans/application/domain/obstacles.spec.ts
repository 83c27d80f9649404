import { localDate } from '#kernel/calendar';
import { fromDecimal } from '#kernel/money';
import { defaultProduct } from '../../eligibility/domain/seed-products.js';
import type { Application } from './application.js';
import { type BorrowerFacts, obstacleCodes, obstacles } from './obstacles.js';

/** A sound application: 100 000 needed, 60 000 asked for, 90 000 of equipment. */
const sound: Application = {
  id: 'a1',
  personId: 'p1',
  state: 'draft',
  stateSince: localDate('2027-01-04'),
  projectTitle: 'Boulangerie',
  sectorCode: 'food',
  communeCode: '09.273.01.13',
  summary: '',
  amount: fromDecimal('60000.00'),
  termMonths: 36,
  deferralMonths: 6,
  ownContribution: fromDecimal('25000.00'),
  otherResources: fromDecimal('15000.00'),
  needs: fromDecimal('100000.00'),
  physicalInvestment: fromDecimal('90000.00'),
  jobsPlanned: 2,
};
const grown: BorrowerFacts = { age: 24, activeLoans: 0 };
const found = (change: Partial<Application> = {}, borrower: Partial<BorrowerFacts> = {}): string[] =>
  obstacles({ ...sound, ...change }, { ...grown, ...borrower }, defaultProduct).map((one) => one.code);
const first = (change: Partial<Application>, borrower: Partial<BorrowerFacts> = {}) => obstacles({ ...sound, ...change }, { ...grown, ...borrower }, defaultProduct)[0];

describe('obstacles', () => {
  it('has nothing against a sound application', () => expect(found()).toEqual([]));

  it.each([
    ['field_missing', { sectorCode: null }, {}],
    ['field_missing', { communeCode: null }, {}],
    ['fact_missing', {}, { age: undefined }],
    ['too_young', {}, { age: 17 }],
    ['outside_territory', { communeCode: '04.421.01.07' }, {}],
    ['outside_territory', { communeCode: 'city:casablanca' }, {}],
    ['outside_territory', { communeCode: '090.1' }, {}],
    ['loan_already_open', {}, { activeLoans: 1 }],
    ['needs_not_covered', { otherResources: fromDecimal('14999.99') }, {}],
    ['needs_not_covered', { otherResources: fromDecimal('15000.01') }, {}],
    ['amount_below_floor', { amount: fromDecimal('9999.99'), ownContribution: fromDecimal('75000.01') }, {}],
    [
      'amount_above_ceiling',
      { amount: fromDecimal('300000.01'), needs: fromDecimal('400000.01'), ownContribution: fromDecimal('85000.00'), physicalInvestment: fromDecimal('500000.00') },
      {},
    ],
    ['above_share_of_investment', { physicalInvestment: fromDecimal('85714.27') }, {}],
    ['contribution_too_small', { ownContribution: fromDecimal('9999.99'), otherResources: fromDecimal('30000.01') }, {}],
    ['term_too_long', { termMonths: 61 }, {}],
    ['deferral_too_long', { deferralMonths: 13 }, {}],
    ['deferral_too_long', { termMonths: 6, deferralMonths: 6 }, {}],
  ] as const)('%s stands alone', (code, change, borrower) => expect(found(change, borrower)).toEqual([code]));

  it.each([
    ['the youngest age', {}, { age: 18 }],
    ['the smallest amount', { amount: fromDecimal('10000.00'), ownContribution: fromDecimal('75000.00') }, {}],
    [
      'the largest amount',
      { amount: fromDecimal('300000.00'), needs: fromDecimal('400000.00'), ownContribution: fromDecimal('85000.00'), physicalInvestment: fromDecimal('428571.43') },
      {},
    ],
    ['the whole share of the investment', { physicalInvestment: fromDecimal('85714.29') }, {}],
    ['the smallest contribution', { ownContribution: fromDecimal('10000.00'), otherResources: fromDecimal('30000.00') }, {}],
    ['the longest term and deferral', { termMonths: 60, deferralMonths: 12 }, {}],
    ['a deferral of all rows but one', { termMonths: 6, deferralMonths: 5 }, {}],
  ] as const)('allows %s', (_name, change, borrower) => expect(found(change, borrower)).toEqual([]));

  it('tells everything at once, in the order of the handbook', () => {
    const worst = { communeCode: '01.511.01.01', amount: fromDecimal('300000.01'), ownContribution: fromDecimal('0.00'), termMonths: 61, deferralMonths: 30 };
    expect(found(worst, { age: 16, activeLoans: 2 })).toEqual([
      'too_young',
      'outside_territory',
      'loan_already_open',
      'amount_above_ceiling',
      'needs_not_covered',
      'above_share_of_investment',
      'contribution_too_small',
      'term_too_long',
      'deferral_too_long',
    ]);
  });

  it('names an unknown age and never takes it for "too young"', () => {
    expect(first({}, { age: undefined })).toEqual({ code: 'fact_missing', rule: 'E01', field: 'birthYear', params: { fact: 'birth_year' } });
    expect(found({}, { age: undefined, activeLoans: 1 })).toEqual(['fact_missing', 'loan_already_open']);
  });

  it('names what a half-filled draft still lacks, and compares nothing with what is not given', () => {
    const blank = {
      sectorCode: null,
      communeCode: null,
      amount: fromDecimal('0.00'),
      ownContribution: fromDecimal('0.00'),
      needs: fromDecimal('0.00'),
      otherResources: fromDecimal('0.00'),
    };
    expect(obstacles({ ...sound, ...blank, physicalInvestment: fromDecimal('0.00') }, grown, defaultProduct).map(({ code, field }) => [code, field])).toEqual([
      ['field_missing', 'sectorCode'],
      ['field_missing', 'communeCode'],
      ['field_missing', 'amount'],
      ['field_missing', 'needs'],
      ['field_missing', 'physicalInvestment'],
    ]);
  });

  it('says by how much and what would be right', () => {
    expect(first({ otherResources: fromDecimal('10000.00') })).toMatchObject({ field: 'needs', rule: 'F01', params: { gap: '5000.00' } });
    expect(first({ otherResources: fromDecimal('20000.00') })?.params).toEqual({ gap: '-5000.00' });
    expect(first({ physicalInvestment: fromDecimal('50000.00') })).toMatchObject({ field: 'physicalInvestment', rule: 'F02', params: { share: 70, largest: '35000.00' } });
    expect(first({ ownContribution: fromDecimal('5000.00'), otherResources: fromDecimal('35000.00') })).toMatchObject({
      field: 'ownContribution',
      rule: 'F03',
      params: { share: 10, smallest: '10000.00' },
    });
    expect(first({ termMonths: 72 })?.params).toEqual({ longest: 60 });
    expect(first({ deferralMonths: 20 })?.params).toEqual({ longest: 12 });
    expect(first({ termMonths: 8, deferralMonths: 9 })?.params).toEqual({ longest: 7 });
    expect(first({}, { age: 15 })?.params).toEqual({ age: 18 });
  });

  it('has words for every code in three languages, with the same values', () => {
    const words = (['ar', 'fr', 'en'] as const).map((lang) => jest.requireActual<{ errors: { obstacle: Record<string, string> } }>(`../../texts/${lang}.json`).errors.obstacle);
    const values = (text: string | undefined): string[] => [...(text ?? '').matchAll(/{{(\w+)}}/g)].map((one) => one[1]!).sort();
    for (const code of obstacleCodes) {
      expect(words.every((texts) => (texts[code] ?? '').length > 10)).toBe(true);
      expect(words.map((texts) => values(texts[code]))).toEqual(Array(3).fill(values(words[0]?.[code])));
    }
  });
});

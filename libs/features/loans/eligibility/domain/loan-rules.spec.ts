import fc from 'fast-check';
import { centimes, fromDecimal } from '#kernel/money';
import { assess, firstLookOf, type RuleResult } from './assess.js';
import { type FactTable, namesIn } from './expression.js';
import { factNames, type LoanFacts } from './facts.js';
import { assessLoan, firstLook, loanRules, loanRuleSets, parametersOf } from './loan-rules.js';
import { factsOfAnswers, questionFor, firstLookQuestions, questions } from './questions.js';
import { schemeRuleIds, schemeRules, schemesWithRules } from './scheme-rules.js';
import { defaultProduct, equipmentProduct, growthProduct } from './seed-products.js';

const mad = (decimal: string) => fromDecimal(decimal);
/** Everything known, everything sound. */
const sound: Required<LoanFacts> = {
  ...{ age: 30, resident: true, activeLoans: 0, unresolvedDefault: false, refusedBefore: false, daysSinceRefusal: 400, mainActivity: true },
  ...{ schooling: 'bac', registeredSeeker: true, hadInsertionContract: false, chosenByFirm: true },
  ...{ communeCode: '09.273.01.13', firmAgeMonths: 0, legalForm: 'auto_entrepreneur', activity: 'other', turnoverKind: 'trade', members: 0, womenAndYouthShare: 0 },
  ...{ amount: mad('60000.00'), projectLoans: mad('60000.00'), termMonths: 36, deferralMonths: 6, needs: mad('100000.00'), resources: mad('100000.00') },
  ...{ physicalInvestment: mad('90000.00'), ownContribution: mad('25000.00'), bankLoan: mad('180000.00'), spentElsewhere: mad('0.00') },
  ...{ lowestMonthEndCash: mad('500.00'), monthlyInstalment: mad('2000.00'), householdCapacity: mad('8000.00'), selfFinancing: mad('30000.00') },
  ...{ yearlyInstalments: mad('24000.00'), breakEvenTurnover: mad('100000.00'), turnover: mad('200000.00') },
};
const result = (id: string, change: LoanFacts = {}, product = defaultProduct as Parameters<typeof assessLoan>[1]): RuleResult =>
  assessLoan({ ...sound, ...change }, product).results.find((one) => one.id === id)!;

/** Each rule: facts at its border, where it still holds, and just beyond, where it fails. */
const borders: readonly (readonly [string, LoanFacts, LoanFacts, Parameters<typeof assessLoan>[1]?])[] = [
  ['E01', { age: 18 }, { age: 17 }],
  ['P06', { age: 45 }, { age: 46 }, { ...defaultProduct, maxAge: 45 }],
  ['P09', { age: 45 }, { age: 44 }],
  ['E02', { communeCode: '09' }, { communeCode: '090.1' }],
  ['E02', { communeCode: '09.273.01.13' }, { communeCode: '09.001.01.01' }, { ...defaultProduct, communeCode: '09.273.01.13' }],
  ['E03', { resident: true }, { resident: false }],
  ['E04', { firmAgeMonths: 36 }, { firmAgeMonths: 37 }],
  ['E04', { firmAgeMonths: 36 }, { firmAgeMonths: 35 }, growthProduct],
  ['E04', { firmAgeMonths: 72 }, { firmAgeMonths: 73 }, growthProduct],
  ['E05', { activity: 'other' }, { activity: 'gambling' }],
  ['E06', { legalForm: 'cooperative' }, { legalForm: 'association' }],
  ['E06', { legalForm: 'undecided' }, { legalForm: 'sarl' }, equipmentProduct],
  ['E07', { activeLoans: 0 }, { activeLoans: 1 }],
  ['E07', { unresolvedDefault: false }, { unresolvedDefault: true }],
  ['P07', { refusedBefore: true, daysSinceRefusal: 90 }, { refusedBefore: true, daysSinceRefusal: 89 }],
  ['E08', { mainActivity: true }, { mainActivity: false }],
  ['P01', { amount: mad('10000.00') }, { amount: mad('9999.99') }],
  ['P02', { amount: mad('300000.00') }, { amount: mad('300000.01') }],
  ['P05', { amount: mad('100000.00'), bankLoan: mad('0.00') }, { amount: mad('100000.01'), bankLoan: mad('0.00') }],
  ['P05', { amount: mad('100000.01'), bankLoan: mad('0.01') }, { amount: mad('100000.01'), bankLoan: mad('0.00') }],
  ['F01', { needs: mad('100000.00') }, { needs: mad('100000.01') }],
  ['F02', { projectLoans: mad('63000.00') }, { projectLoans: mad('63000.01') }],
  ['P08', { spentElsewhere: mad('0.00') }, { spentElsewhere: mad('0.01') }, equipmentProduct],
  ['F03', { ownContribution: mad('10000.00') }, { ownContribution: mad('9999.99') }],
  ['P03', { termMonths: 60 }, { termMonths: 61 }],
  ['P04', { deferralMonths: 12 }, { deferralMonths: 13 }],
  ['P04', { deferralMonths: 5, termMonths: 6 }, { deferralMonths: 6, termMonths: 6 }],
  ['F04', { projectLoans: mad('20000.00'), ownContribution: mad('10000.00') }, { projectLoans: mad('19999.99'), ownContribution: mad('10000.00') }],
  ['F05', { bankLoan: mad('180000.00') }, { bankLoan: mad('179999.99') }],
  ['F06', { lowestMonthEndCash: mad('0.00') }, { lowestMonthEndCash: mad('-0.01') }],
  ['F07', { monthlyInstalment: mad('2800.00') }, { monthlyInstalment: mad('2800.01') }],
  ['F08', { selfFinancing: mad('28800.00') }, { selfFinancing: mad('28799.99') }],
  ['F09', { breakEvenTurnover: mad('160000.00') }, { breakEvenTurnover: mad('160000.01') }],
  ['F10', { turnover: mad('500000.00') }, { turnover: mad('500000.01') }],
  ['F10', { turnover: mad('200000.00'), turnoverKind: 'services' }, { turnover: mad('200000.01'), turnoverKind: 'services' }],
  ['F10', { turnover: mad('900000.00'), legalForm: 'sarl' }, { turnover: mad('900000.00') }],
];

describe('the rules of an honour loan', () => {
  it.each(borders.map(([id, at, beyond, product]) => [id, at, beyond, product ?? defaultProduct] as const))(
    '%s holds at its border and fails just beyond',
    (id, at, beyond, product) => expect([result(id, at, product).outcome, result(id, beyond, product).outcome]).toEqual(['pass', 'fail']),
  );
  it('has a border written down for every rule', () => expect([...new Set(borders.map(([id]) => id))].sort()).toEqual(loanRules.rules.map(({ id }) => id).sort()));

  it('is plain data: JSON that speaks of known facts and parameters only, each id once, each version of a set once', () => {
    expect(JSON.parse(JSON.stringify(loanRules))).toEqual(loanRules);
    const names = namesIn({ all: loanRules.rules.map(({ must }) => must) });
    expect(names.facts.filter((name) => !(factNames as readonly string[]).includes(name))).toEqual([]);
    expect(names.params.filter((name) => !(name in defaultProduct))).toEqual([]);
    expect(new Set(loanRules.rules.map(({ id }) => id)).size).toBe(loanRules.rules.length);
    expect(new Set(loanRuleSets.map(({ version }) => version)).size).toBe(loanRuleSets.length);
  });

  it('names every unknown fact of a rule and never takes it for a failure', () => {
    const empty = assessLoan({}, defaultProduct);
    expect(empty.verdict).toBe('MISSING');
    expect(empty.results.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    expect(empty.results.filter(({ outcome, missingFacts }) => (outcome === 'missing') !== missingFacts.length > 0)).toEqual([]);
  });

  it('is LIKELY when all is sound, whatever warnings say; one failing BLOCK rule is enough for UNLIKELY', () => {
    expect(assessLoan(sound, defaultProduct).verdict).toBe('LIKELY');
    expect(assessLoan({ ...sound, mainActivity: false, lowestMonthEndCash: mad('-1.00') }, defaultProduct).verdict).toBe('LIKELY');
    expect(assessLoan({ ...sound, mainActivity: undefined }, defaultProduct).verdict).toBe('LIKELY');
    expect(assessLoan({ ...sound, age: 17, resident: undefined }, defaultProduct).verdict).toBe('UNLIKELY');
    expect(assessLoan({ ...sound, resident: undefined }, defaultProduct).verdict).toBe('MISSING');
  });

  const up = ['age', 'ownContribution', 'physicalInvestment', 'selfFinancing', 'householdCapacity', 'lowestMonthEndCash', 'daysSinceRefusal'] as const;
  it('never turns from pass to fail when the fact it asks more of grows', () => {
    const asks: Readonly<Record<(typeof up)[number], string>> = {
      age: 'E01',
      ownContribution: 'F03',
      physicalInvestment: 'F02',
      selfFinancing: 'F08',
      householdCapacity: 'F07',
      lowestMonthEndCash: 'F06',
      daysSinceRefusal: 'P07',
    };
    fc.assert(
      fc.property(fc.constantFrom(...up), fc.integer({ min: 0, max: 20_000_000 }), fc.integer({ min: 0, max: 20_000_000 }), (name, less, more) => {
        const value = (n: number) => (typeof sound[name] === 'bigint' ? centimes(BigInt(n)) : Math.floor(n / 100_000));
        const at = (n: number) => result(asks[name], { refusedBefore: true, [name]: value(n) }).outcome;
        if (at(less) === 'pass') expect(at(less + more)).toBe('pass');
      }),
    );
  });

  it('gives the same answer for the same facts and version, and a part known later never turns it round', () => {
    const subset = fc.subarray([...factNames]);
    fc.assert(
      fc.property(subset, subset, (known, more) => {
        const some = Object.fromEntries(known.map((name) => [name, sound[name]])) as LoanFacts;
        const later = { ...some, ...Object.fromEntries(more.map((name) => [name, sound[name]])) };
        const [once, again, then] = [assessLoan(some, defaultProduct), assessLoan({ ...some }, { ...defaultProduct }), assessLoan(later, defaultProduct)];
        expect(again).toEqual(once);
        once.results.forEach((before, i) => before.outcome !== 'missing' && expect(then.results[i]!.outcome).toBe(before.outcome));
      }),
    );
  });
});

describe('the first look', () => {
  const whole = { place: 'dcheira', age: 'from_18', firm: 'idea', form: 'undecided', activity: 'food', standing: 'clear', amount: 'a50' } as const;
  it('answers LIKELY after its questions, and asks only for what its questions can tell', () => {
    const look = firstLook(factsOfAnswers(whole), defaultProduct);
    expect(look.verdict).toBe('LIKELY');
    expect(firstLook({}, defaultProduct).results.flatMap(({ missingFacts }) => missingFacts.filter((fact) => !questionFor(fact)))).toEqual([]);
  });
  it('asks a firm that exists for its form instead of taking "still open" for one', () => {
    const look = firstLook(factsOfAnswers({ ...whole, firm: 'year_3' }), defaultProduct);
    expect([look.verdict, look.results.find(({ id }) => id === 'E06')?.missingFacts]).toEqual(['MISSING', ['legalForm']]);
  });
  it('can come out LIKELY and UNLIKELY for some answer of every question that a BLOCK rule asks about', () => {
    for (const question of firstLookQuestions.filter((name) => name !== 'main' && name !== 'amount')) {
      const outcomes = Object.keys(questions[question]).map((choice) => firstLook(factsOfAnswers({ ...whole, [question]: choice }), defaultProduct).verdict);
      expect([question, outcomes.includes('LIKELY'), outcomes.includes('UNLIKELY')]).toEqual([question, true, true]);
    }
  });
  it('judges by the rules of the whole set and no others', () => {
    const ids = firstLookOf(loanRules).rules.map(({ id }) => id);
    expect(loanRules.rules.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    expect(ids).toEqual(expect.arrayContaining(['E01', 'E02', 'E03', 'E04', 'E05', 'E06', 'E07', 'E08']));
  });
});

describe('schemes of partners', () => {
  const look = (code: string, facts: LoanFacts) => assess(schemeRules(code), facts as FactTable, parametersOf(defaultProduct)).verdict;
  it.each([
    ['indh_p3_youth', { age: 35, firmAgeMonths: 0 }, { age: 36, firmAgeMonths: 0 }],
    ['indh_p3_youth', { age: 20, firmAgeMonths: 0 }, { age: 20, firmAgeMonths: 6 }],
    ['indh_p3_ess', { legalForm: 'auto_entrepreneur', firmAgeMonths: 12 }, { legalForm: 'auto_entrepreneur', firmAgeMonths: 13 }],
    ['indh_p3_ess', { legalForm: 'cooperative', womenAndYouthShare: 31 }, { legalForm: 'cooperative', womenAndYouthShare: 30 }],
    ['intelaka', { firmAgeMonths: 60, amount: mad('1200000.00'), turnover: mad('10000000.00') }, { firmAgeMonths: 61 }],
    ['start_tpe', { firmAgeMonths: 1, amount: mad('300000.00') }, { firmAgeMonths: 1, amount: mad('300000.01') }],
    ['auto_entrepreneur', { legalForm: 'undecided', turnoverKind: 'services', turnover: mad('200000.00') }, { legalForm: 'sarl' }],
    ['cooperative', { members: 5 }, { members: 4 }],
    ['auto_emploi', { firmAgeMonths: 0 }, { firmAgeMonths: 1 }],
    ['ads_support', { firmAgeMonths: 1 }, { firmAgeMonths: 0 }],
    ['microcredit', { age: 18 }, { age: 17 }],
  ] as const)('%s may fit at its border, and not beyond', (code, at, beyond) => expect([look(code, at), look(code, beyond)]).toEqual(['LIKELY', 'UNLIKELY']));

  it('speak of known facts only, and one without rules excludes nobody', () => {
    const names = schemesWithRules.flatMap((code) => namesIn({ all: schemeRules(code).rules.map(({ must }) => must) }).facts);
    expect(names.filter((name) => !(factNames as readonly string[]).includes(name))).toEqual([]);
    expect(look('cri_guide', {})).toBe('LIKELY');
    expect(schemeRuleIds.length).toBeGreaterThan(8);
  });
});

import { assessLoan } from '../../eligibility/domain/loan-rules.js';
import { defaultProduct } from '../../eligibility/domain/seed-products.js';
import { factsOfFindings, type Finding, findable, findingFacts } from './findings.js';

const outcome = (id: string, ...findings: Finding[]): string | undefined =>
  assessLoan(factsOfFindings(findings), defaultProduct).results.find((result) => result.id === id)?.outcome;

describe('what an officer finds out', () => {
  it('settles the rules that nothing else can tell', () => {
    expect(['E03', 'E05', 'E08'].map((id) => outcome(id))).toEqual(['missing', 'missing', 'missing']);
    expect([outcome('E03', { fact: 'resident', value: 'yes' }), outcome('E03', { fact: 'resident', value: 'no' })]).toEqual(['pass', 'fail']);
    expect([outcome('E08', { fact: 'mainActivity', value: 'yes' }), outcome('E08', { fact: 'mainActivity', value: 'no' })]).toEqual(['pass', 'fail']);
    for (const value of findable.activity) expect([value, outcome('E05', { fact: 'activity', value })]).toEqual([value, value === 'other' ? 'pass' : 'fail']);
  });
  it('lets the later finding count', () => expect(outcome('E03', { fact: 'resident', value: 'no' }, { fact: 'resident', value: 'yes' })).toBe('pass'));
  it('knows each fact once', () => expect(findingFacts).toEqual(['resident', 'activity', 'mainActivity']));
});

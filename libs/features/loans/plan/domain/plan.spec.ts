import { partSpecs, planParts, requiredParts, sectionParts } from './parts.js';
import { faultsOf, nothing, tidied } from './content.js';
import { pageOf, type Plan, planFaults, progressOf, stateOfPage } from './plan.js';
import { readContent } from './read-content.js';

const plan: Plan = {
  shared: { idea: { values: { idea: 'Un atelier', customers: 'Le quartier' }, lines: [] }, needs: { values: {}, lines: [{ kind: 'equipment', amount: 'beaucoup' }] } },
  founders: [
    { personId: 'salma', active: true, pages: { household: { values: { draw: '4000.00', food: '1500.00' }, lines: [] } } },
    { personId: 'ilham', active: true, pages: {} },
  ],
};

describe('the pages of a plan', () => {
  it('are short: at most twelve that must be filled, with at most thirty fields in all (experience U-03)', () => {
    expect(requiredParts.length).toBeLessThanOrEqual(12);
    const fields = requiredParts.flatMap((part) => [...partSpecs[part].fields, ...partSpecs[part].line].filter(({ required }) => required));
    expect(fields.length).toBeLessThanOrEqual(30);
    for (const part of sectionParts) expect([part, partSpecs[part].fields.length <= 7]).toEqual([part, true]);
  });

  it('name no field twice, and every part of the handbook has its page', () => {
    for (const part of planParts) for (const fields of [partSpecs[part].fields, partSpecs[part].line]) expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
    expect(sectionParts).toHaveLength(12);
  });

  it('are blank, begun or done; what may stay blank has no fault while it is', () => {
    expect(stateOfPage('idea', pageOf(plan, 'salma', 'idea'))).toBe('done');
    expect(stateOfPage('needs', pageOf(plan, 'salma', 'needs'))).toBe('begun');
    expect(stateOfPage('risks', nothing)).toBe('blank');
    expect(progressOf(plan, 'salma').sections).toEqual({ done: 1, all: 12 });
    expect(planFaults(plan, 'salma').some(({ part }) => part === 'risks')).toBe(false);
    expect(planFaults(plan, 'salma')).toContainEqual({ part: 'needs', path: 'lines.0.amount', code: 'amount_unreadable', params: {} });
    expect(planFaults(plan, 'salma')).toContainEqual({ part: 'market', path: 'demand', code: 'missing', params: {} });
  });

  it('of one founder are closed to the others', () => {
    expect(pageOf(plan, 'salma', 'household').values['draw']).toBe('4000.00');
    expect(pageOf(plan, 'ilham', 'household')).toEqual(nothing);
  });
});

describe('what somebody types', () => {
  it('is tidied where it can be read and kept where it cannot', () => {
    const { values, lines } = tidied(partSpecs.resources, { values: {}, lines: [{ kind: 'own_cash', amount: ' ٢٠٬٠٠٠ ', label: '' }, { amount: 'vingt' }, {}] });
    expect([values, lines]).toEqual([{}, [{ kind: 'own_cash', amount: '20000.00' }, { amount: 'vingt' }]]);
    expect(readContent('result', { values: { turnover1: '240 000,50', purchases1: '84.000,00', rent1: '' } }).values).toEqual({ turnover1: '240000.50', purchases1: '84000.00' });
    expect(readContent('loan', { values: { amount: 50000, termMonths: '٣٦' } }).values).toEqual({ amount: '50000.00', termMonths: '36' });
  });

  it('is told at its field when it cannot be read', () => {
    const codes = (part: Parameters<typeof faultsOf>[0], values: Record<string, string>): string[] =>
      faultsOf(part, { values, lines: [] }).map(({ path, code }) => `${path} ${code}`);
    expect(codes('loan', { amount: '-5', termMonths: 'trois', deferralMonths: '61' })).toEqual([
      'amount amount_unreadable',
      'termMonths number_unreadable',
      'deferralMonths number_too_large',
    ]);
    expect(codes('project', { projectTitle: 'A', sectorCode: 'food', communeCode: '09', firmCreatedOn: '2027-02-30', legalForm: 'association' })).toEqual([
      'legalForm choice_unknown',
      'firmCreatedOn day_unreadable',
    ]);
    expect(faultsOf('needs', nothing)).toEqual([{ path: 'lines', code: 'line_missing', params: {} }]);
  });

  it.each([
    ['a name that the page does not have', { values: { rent9: '1' } }, ['values.rent9']],
    ['a value that is no text', { values: { turnover1: { $ne: '' } } }, ['values.turnover1']],
    ['values that are no fields', { values: [] }, ['values']],
    ['lines that are no lines', { lines: ['a'] }, ['lines']],
    ['more lines than the table has', { lines: [{}] }, ['lines']],
    ['another part of the body', { rows: [] }, ['rows']],
  ])('is refused as a whole when it is %s', (_name, body, paths) => {
    try {
      readContent('result', body);
      throw new Error('it was read');
    } catch (error) {
      expect((error as { fields: { path: string }[] }).fields.map(({ path }) => path)).toEqual(paths);
    }
  });
});

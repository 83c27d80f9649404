import fs from 'node:fs';
import path from 'node:path';
import { decisionKinds, faultsOfTerms, missingParts, reasonCodes } from './decision.js';

describe('what a decision must say', () => {
  it.each([
    ['an approval with amount and term', { kind: 'approve', amountGranted: '50000.00', termMonths: 36, reasons: [], commentForApplicant: '' }, []],
    ['an approval without amount', { kind: 'approve', termMonths: 36, reasons: [], commentForApplicant: '' }, ['amountGranted']],
    ['an approval with nothing', { kind: 'approve', reasons: [], commentForApplicant: '' }, ['amountGranted', 'termMonths']],
    ['a refusal with reason and words', { kind: 'reject', reasons: ['location'], commentForApplicant: 'The street is closed to cars.' }, []],
    ['a refusal without reason', { kind: 'reject', reasons: [], commentForApplicant: 'No.' }, ['reasons']],
    ['a refusal without words', { kind: 'reject', reasons: ['location'], commentForApplicant: ' \n ' }, ['commentForApplicant']],
    ['a refusal with nothing', { kind: 'reject', reasons: [], commentForApplicant: '' }, ['reasons', 'commentForApplicant']],
    ['an adjournment with nothing', { kind: 'adjourn', reasons: [], commentForApplicant: '' }, ['reasons', 'questions']],
    ['an adjournment with reason and question', { kind: 'adjourn', reasons: ['location'], questions: ['Where?'], commentForApplicant: '' }, []],
    [
      'an approval with reservations and none of them',
      { kind: 'approve_with_reservations', amountGranted: '1', termMonths: 6, reasons: [], commentForApplicant: '' },
      ['reservations'],
    ],
    ['a refusal needs no amount', { kind: 'reject', reasons: ['oversized'], commentForApplicant: 'Start smaller.', amountGranted: undefined, termMonths: undefined }, []],
  ] as const)('%s', (_name, decision, missing) => expect(missingParts(decision)).toEqual(missing));

  it('knows the twelve reasons of the handbook, each once, each with words', () => {
    expect(new Set(reasonCodes).size).toBe(12);
    for (const lang of ['ar', 'fr', 'en']) {
      const words = JSON.parse(fs.readFileSync(path.join(__dirname, `../../texts/${lang}.json`), 'utf8')) as { reasons: object; decisions: object };
      expect(Object.keys(words.reasons).sort()).toEqual([...reasonCodes].sort());
      expect(Object.keys(words.decisions).sort()).toEqual([...decisionKinds].sort());
    }
  });
});

describe('how long a grant may last', () => {
  const product = { maxTermMonths: 60, maxDeferralMonths: 12 };
  it.each([
    ['the longest of both', 60, 12, []],
    ['a term too long', 61, 12, [['termMonths', 60]]],
    ['a deferral too long', 60, 13, [['deferralMonths', 12]]],
    ['a deferral that leaves nothing to pay', 6, 6, [['deferralMonths', 5]]],
    [
      'both',
      72,
      24,
      [
        ['termMonths', 60],
        ['deferralMonths', 12],
      ],
    ],
  ] as const)('%s', (_name, termMonths, deferralMonths, faults) =>
    expect(faultsOfTerms({ termMonths, deferralMonths }, product).map((fault) => [fault.path, fault.params?.longest])).toEqual(faults),
  );
});

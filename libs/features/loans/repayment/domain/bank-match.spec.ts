import fc from 'fast-check';
import { localDate } from '#kernel/calendar';
import { fromDecimal, ZERO } from '#kernel/money';
import { matchBankLine, type PayableLoan } from './bank-match.js';
import type { BankLine } from './statement.js';

const mad = fromDecimal;
const line = (label: string, amount = '1388.00', reference = ''): BankLine => ({ line: 2, day: localDate('2027-02-05'), label, reference, amount: mad(amount) });
const aLoan = (id: string, number: string, names: readonly string[], more: Partial<PayableLoan> = {}): PayableLoan => ({
  ...{ id, number, names, outstanding: mad('50000.00'), overdue: ZERO, next: { due: localDate('2027-02-05'), amount: mad('1388.00') } },
  ...more,
});
const salma = aLoan('a', 'P-2027-0001', ['Salma Aït Lahcen', 'سلمى أيت لحسن']);
const other = aLoan('b', 'P-2027-0002', ['Hamid Aït Tizi'], { next: { due: localDate('2027-02-05'), amount: mad('900.00') } });
const kindOf = (one: BankLine, loans: readonly PayableLoan[] = [salma, other]) => {
  const { kind, candidates } = matchBankLine(one, loans, []);
  return [kind, candidates[0]?.loanId, candidates[0]?.reasons];
};

describe('a credit of the bank', () => {
  it.each([
    ['VIR RECU P-2027-0001', ['sure', 'a', ['number', 'next_row', 'near_day']]],
    ['VIR P20270001 LAHCEN', ['sure', 'a', ['number', 'part_of_name', 'next_row', 'near_day']]],
    ['VIREMENT DE AIT LAHCEN SALMA', ['likely', 'a', ['name', 'next_row', 'near_day']]],
    ['تحويل من سلمى أيت لحسن', ['likely', 'a', ['name', 'next_row', 'near_day']]],
    ['VIR LAHCEN', ['likely', 'a', ['part_of_name', 'next_row', 'near_day']]],
    ['VIR DIVERS', ['none', undefined, undefined]],
  ])('%s', (label, expected) => expect(kindOf(line(label))).toEqual(expected));
  it('of two loans it asks', () => {
    const twin = aLoan('c', 'P-2027-0003', ['Salma Aït Lahcen']);
    expect(kindOf(line('AIT LAHCEN SALMA'), [salma, twin])[0]).toBe('several');
    expect(kindOf(line('P-2027-0001 ou P-2027-0003'), [salma, twin])[0]).toBe('several');
  });
  it('says that it pays what is overdue, or all that is left', () => {
    expect(kindOf(line('AIT LAHCEN SALMA', '2776.00'), [{ ...salma, overdue: mad('2776.00') }])[2]).toEqual(['name', 'overdue', 'near_day']);
    expect(kindOf(line('AIT LAHCEN SALMA', '50000.00'))[2]).toEqual(['name', 'outstanding', 'near_day']);
  });
  it('means the same in whatever order the loans come', () => {
    const loans = [salma, other, aLoan('c', 'P-2027-0003', ['Salma Aït Lahcen']), aLoan('d', 'P-2027-0004', ['Salma Tizi'])];
    fc.assert(
      fc.property(fc.shuffledSubarray(loans, { minLength: 4 }), fc.constantFrom('SALMA', 'P-2027-0002', 'AIT LAHCEN SALMA', 'Tizi'), (shuffled, label) => {
        expect(matchBankLine(line(label), shuffled, [])).toEqual(matchBankLine(line(label), loans, []));
      }),
    );
  });
});

describe('money that went out again', () => {
  const payments = [
    { id: 'p1', loanId: 'a', reference: 'CHQ 77', amount: mad('2000.00') },
    { id: 'p2', loanId: 'b', reference: 'CHQ 78', amount: mad('2000.00') },
  ];
  it('takes the payment of its reference and amount back, and no other', () => {
    expect(matchBankLine(line('IMPAYE CHQ 77', '-2000.00'), [salma], payments)).toEqual({ kind: 'sure', candidates: [{ loanId: 'a', repaymentId: 'p1', reasons: ['reference'] }] });
    expect(matchBankLine(line('IMPAYE CHQ 77', '-1999.00'), [salma], payments).kind).toBe('none');
    expect(matchBankLine(line('FRAIS DE TENUE', '-2000.00'), [salma], payments).kind).toBe('none');
  });
});

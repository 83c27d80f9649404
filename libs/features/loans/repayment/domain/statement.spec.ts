import { guessColumns } from '#kernel/columns';
import { toDecimal } from '#kernel/money';
import { type BankLine, fingerprints, missingColumns, readBankLine, statementHeadings } from './statement.js';

const columnsOf = (head: string) => guessColumns(head.split(';'), statementHeadings, { inside: true });
const read = (head: string, line: string) => readBankLine(7, line.split(';'), columnsOf(head));
const two = 'Date opération;Date de valeur;Libellé;Référence;Débit;Crédit';
const signed = 'Date;Description;Montant';

describe('a line of a statement', () => {
  it.each([
    [two, '05/02/2027;06/02/2027;VIR RECU SALMA P-2027-0001;FT1;;1 388,00', '2027-02-05', '1388.00'],
    [two, '05/02/2027;;IMPAYE CHQ 77;FT2;2 000,00;', '2027-02-05', '-2000.00'],
    [two, '05/02/2027;;IMPAYE CHQ 77;FT2;-2 000,00;', '2027-02-05', '-2000.00'],
    [signed, '2027-02-05;Transfer;-20.50', '2027-02-05', '-20.50'],
    ['التاريخ;البيان;دائن;مدين', '٠٥/٠٢/٢٠٢٧;تحويل;١٣٨٨;', '2027-02-05', '1388.00'],
    ['Value date;Details;In;Out', '05-02-27;Salma;1.388,00;', '2027-02-05', '1388.00'],
  ])('%s: %s', (head, line, day, amount) => {
    const one = read(head, line) as BankLine;
    expect([one.day, toDecimal(one.amount)]).toEqual([day, amount]);
  });
  it.each([
    [two, '31/02/2027;;x;;;5,00', 'Date opération', 'day_unreadable'],
    [two, '05/02/2027;;x;;;douze', 'Crédit', 'amount_unreadable'],
    [two, '05/02/2027;;x;;5,00;5,00', 'Débit', 'two_amounts'],
    [signed, 'hier;x;5', 'Date', 'day_unreadable'],
  ])('%s: %s is told at its column', (head, line, column, fault) => expect(read(head, line)).toMatchObject({ line: 7, column, fault }));
  it('that moves no money is passed over', () => expect(read(two, ';;SOLDE REPORTE;;;')).toBeUndefined());
  it('needs a day and an amount among its columns', () => {
    expect([columnsOf(two), columnsOf('Libellé;Montant'), columnsOf('Date;Libellé')].map(missingColumns)).toEqual([[], ['day'], ['amount']]);
  });
});

it('equal movements of one day are told apart, and known again in another order of files', () => {
  const line = read(two, '05/02/2027;;VIR;A;;5,00') as BankLine;
  const [first, second, third] = fingerprints([line, line, { ...line, line: 99, label: 'vir ' }]);
  expect(new Set([first, second, third]).size).toBe(3);
  expect(fingerprints([{ ...line, line: 1 }])).toEqual([first]);
});

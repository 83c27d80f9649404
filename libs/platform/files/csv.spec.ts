import fc from 'fast-check';
import { readCsv } from './csv.js';
import { decodeText } from './decode-text.js';

const read = (text: string) => readCsv(Buffer.from(text));
const lines = (text: string) => read(text)?.lines.map(({ line, cells }) => [line, ...cells]);

describe('a CSV file', () => {
  it.each([
    ['a;b\n1;2\n', [[2, '1', '2']]],
    [
      'a,b\r\n1,2\r\n3,4',
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    ['a\tb\r1\t2', [[2, '1', '2']]],
    ['"a,x";b\n1;2', [[2, '1', '2']]],
    ['sep=|\na|b\n1|2', [[3, '1', '2']]],
    [
      'a,b\n\n\n1,2\n,\n3,4\n',
      [
        [4, '1', '2'],
        [6, '3', '4'],
      ],
    ],
    [
      'a,b\n"x\ny",2\n\n3,4',
      [
        [2, 'x\ny', '2'],
        [5, '3', '4'],
      ],
    ],
    [
      'a,b\r\n"x\r\n\r\ny",2\r\n3,4',
      [
        [2, 'x\r\n\r\ny', '2'],
        [5, '3', '4'],
      ],
    ],
    ['a,b\n"he said ""yes""",a "b" c', [[2, 'he said "yes"', 'a "b" c']]],
    [
      'a,b\n1,2,3\n4',
      [
        [2, '1', '2', '3'],
        [3, '4'],
      ],
    ],
    ['a,b', []],
  ])('%j keeps the numbers of its lines', (text, expected) => expect(lines(text)).toEqual(expected));

  it.each([
    ['a,b\n1,2\n3,"4\n5,6\n7,8\n', [2, 4, 5], [[3, '3,"4']]],
    [
      'a,b\n1,"2\n3,4\n5,"6\n7,8\n',
      [3, 5],
      [
        [2, '1,"2'],
        [4, '5,"6'],
      ],
    ],
    [
      'a,b\n"1,2\n"3,4\n5,6\n',
      [4],
      [
        [2, '"1,2'],
        [3, '"3,4'],
      ],
    ],
    ['a,b\n1,"2', [], [[2, '1,"2']]],
  ])('%j loses only the lines with an open quotation mark', (text, good, broken) => {
    const table = read(text);
    expect(table?.lines.map(({ line }) => line)).toEqual(good);
    expect(table?.broken.map(({ line, text: bad }) => [line, bad])).toEqual(broken);
  });

  it.each(['', '\n\n', '  \n'])('%j holds nothing', (text) => expect(read(text)).toBeUndefined());
  it('is no spreadsheet, no PDF, no picture', () =>
    expect([Buffer.from('PK\u0003\u0004rest'), Buffer.from('%PDF-1.7'), Buffer.from([0x89, 0x50, 0, 1])].map(readCsv)).toEqual([undefined, undefined, undefined]));

  it('gives back what was written, whatever the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', 'م', ' ', '"', ',', ';', '\n', "'") });
    const row = fc.tuple(cell, cell, cell);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const text = [['x', 'y', 'z'], ...rows].map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
        const filled = rows.filter((cells) => cells.some((one) => one.trim()));
        expect(read(text)?.lines.map(({ cells }) => [...cells])).toEqual(filled);
      }),
    );
  });
  it('never throws, and no line is counted twice', () => {
    const noise = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', ' ') });
    fc.assert(
      fc.property(noise, (text) => {
        const table = read(text);
        const numbers = [...(table?.lines ?? []), ...(table?.broken ?? [])].map(({ line }) => line);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });
});

describe('the text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from('Métier مهنة'), 'Métier مهنة'],
    ['UTF-8 with its mark', Buffer.from('\ufeffMétier'), 'Métier'],
    ['UTF-16', Buffer.from('\ufeffMétier مهنة', 'utf16le'), 'Métier مهنة'],
    ['windows-1252', Buffer.from([0x4d, 0xe9, 0x74, 0x69, 0x65, 0x72, 0x20, 0x9c, 0x20, 0x80]), 'Métier œ €'],
    ['windows-1256', Buffer.from([0xe3, 0xe5, 0xe4, 0xc9, 0x3b, 0xc7, 0xe1, 0xe3, 0xcf, 0xed, 0xe4, 0xc9]), 'مهنة;المدينة'],
  ])('%s', (_name, bytes, text) => expect(decodeText(bytes)).toBe(text));
});

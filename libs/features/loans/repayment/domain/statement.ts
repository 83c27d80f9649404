import type { LocalDate } from '#kernel/calendar';
import { type ColumnGuess, type Headings } from '#kernel/columns';
import { type Centimes, minus, negate, parseMoney, toDecimal, ZERO } from '#kernel/money';
import { readDay } from '#kernel/read-day';
import { fold, tidy } from '#kernel/text';

/** What a column of a bank's statement may hold. Money comes in one signed column or in two. */
export const statementFields = ['day', 'valueDay', 'label', 'reference', 'credit', 'debit', 'amount'] as const;
export type StatementField = (typeof statementFields)[number];

/** Titles of columns as Moroccan banks write them in French, Arabic and English exports. */
export const statementHeadings: Headings<StatementField> = {
  day: ['date', 'date opération', 'date d’opération', 'date operation', 'date comptable', 'jour', 'booking date', 'operation date', 'التاريخ', 'تاريخ العملية'],
  valueDay: ['date de valeur', 'date valeur', 'valeur', 'value date', 'تاريخ القيمة'],
  label: ['libellé', 'libelle', 'libellé opération', 'nature', 'opération', 'description', 'détail', 'motif', 'label', 'details', 'narrative', 'البيان', 'العملية', 'الوصف'],
  reference: ['référence', 'reference', 'réf', 'ref', 'n° opération', 'numéro', 'n° pièce', 'id', 'transaction id', 'المرجع', 'رقم العملية'],
  credit: ['crédit', 'credit', 'montant crédit', 'crédit mad', 'entrée', 'in', 'دائن', 'مداخيل'],
  debit: ['débit', 'debit', 'montant débit', 'débit mad', 'sortie', 'out', 'مدين', 'مصاريف'],
  amount: ['montant', 'montant mad', 'amount', 'somme', 'المبلغ'],
};

/** One movement of the account. `amount`: what came in, negative for what went out. */
export interface BankLine {
  readonly line: number;
  readonly day: LocalDate;
  readonly label: string;
  readonly reference: string;
  readonly amount: Centimes;
}
export const bankFaults = ['day_unreadable', 'amount_unreadable', 'two_amounts', 'line_broken'] as const;
export interface BankFault {
  readonly line: number;
  /** Title of the column as it stands in the file; empty for the line as a whole. */
  readonly column: string;
  readonly value: string;
  readonly fault: (typeof bankFaults)[number];
}

/** Columns without which a statement cannot be read. */
export const missingColumns = ({ at }: ColumnGuess<StatementField>): readonly StatementField[] => [
  ...(at.has('day') || at.has('valueDay') ? [] : (['day'] as const)),
  ...(at.has('amount') || at.has('credit') ? [] : (['amount'] as const)),
];

/** Reads one line, or says what is wrong with it and where. Undefined for a line that moves no money, such as a balance carried over. */
export function readBankLine(line: number, cells: readonly string[], { at, titles }: ColumnGuess<StatementField>): BankLine | BankFault | undefined {
  const cell = (field: StatementField): string => tidy(cells[at.get(field) ?? -1] ?? '');
  const wrong = (field: StatementField, fault: BankFault['fault']): BankFault => ({ line, column: titles[field] ?? '', value: cell(field).slice(0, 80), fault });
  const money = (field: StatementField): Centimes | undefined => {
    const text = cell(field);
    if (text === '' || text === '-') return ZERO;
    try {
      return parseMoney(text, { negative: true });
    } catch {
      return undefined;
    }
  };
  const [credit, debit, amount] = [money('credit'), money('debit'), money('amount')];
  if (credit === undefined) return wrong('credit', 'amount_unreadable');
  if (debit === undefined) return wrong('debit', 'amount_unreadable');
  if (amount === undefined) return wrong('amount', 'amount_unreadable');
  if (credit !== ZERO && debit !== ZERO) return wrong('debit', 'two_amounts');
  const moved = at.has('credit') ? minus(credit, debit < ZERO ? negate(debit) : debit) : amount;
  if (moved === ZERO) return undefined;
  const dayField = at.has('day') ? 'day' : 'valueDay';
  const day = readDay(cell(dayField));
  if (!day) return wrong(dayField, 'day_unreadable');
  return { line, day, label: cell('label').slice(0, 300), reference: cell('reference').slice(0, 60), amount: moved };
}

/** What makes a movement known again in another file: day, amount and words, and which of equal ones it is. */
export function fingerprints(lines: readonly BankLine[]): readonly string[] {
  const seen = new Map<string, number>();
  return lines.map(({ day, label, reference, amount }) => {
    const key = [day, toDecimal(amount), fold(label), fold(reference)].join('|');
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return `${key}|${nth}`;
  });
}

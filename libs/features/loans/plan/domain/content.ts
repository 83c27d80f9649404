import { isLocalDate, type LocalDate } from '#kernel/calendar';
import { type Centimes, parseMoney, toDecimal, ZERO } from '#kernel/money';
import { type FieldSpec, type PartSpec, partSpecs, type PlanPart } from './parts.js';

export type Line = Readonly<Record<string, string>>;
/** What somebody wrote on one page: texts by name of the field, '' or absent where nothing is written, and the lines of its table. */
export interface Content {
  readonly values: Readonly<Record<string, string>>;
  readonly lines: readonly Line[];
}
export const nothing: Content = { values: {}, lines: [] };

const arabic = /[\u0660-\u0669\u06f0-\u06f9]/g;
const latin = (text: string): string => text.replace(arabic, (digit) => String(digit.charCodeAt(0) & 15));

/** The amount that a text means; undefined when it is blank or cannot be read. */
export function amountOf(text: string | undefined): Centimes | undefined {
  if (!text) return undefined;
  try {
    return parseMoney(text);
  } catch {
    return undefined;
  }
}

/** The whole number that a text means, also in Arabic-Indic digits; undefined when it is blank or is none. */
export function countOf(text: string | undefined): number | undefined {
  const plain = latin(text ?? '').trim();
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined;
}

export const amountIn = (content: Content, name: string): Centimes | undefined => amountOf(content.values[name]);
export const moneyIn = (content: Content, name: string): Centimes => amountIn(content, name) ?? ZERO;
export const countIn = (content: Content, name: string): number | undefined => countOf(content.values[name]);
export const dayIn = (content: Content, name: string): LocalDate | undefined => {
  const text = content.values[name] ?? '';
  return isLocalDate(text) ? text : undefined;
};
export const wordIn = <T extends string>(content: Content, name: string, words: readonly T[]): T | undefined => words.find((word) => word === content.values[name]);

/** How a readable text is kept: amounts as decimals, numbers in Latin digits. What cannot be read stays as it was typed, so that nothing is lost. */
export function tidy({ kind }: FieldSpec, text: string): string {
  const trimmed = text.trim();
  if (kind === 'money') {
    const amount = amountOf(trimmed);
    return amount === undefined ? trimmed : toDecimal(amount);
  }
  if (kind === 'count') return countOf(trimmed)?.toString() ?? trimmed;
  return trimmed;
}

export const tidied = ({ fields, line }: PartSpec, { values, lines }: Content): Content => ({
  values: named(fields, values),
  lines: lines.map((one) => named(line, one)).filter((one) => Object.keys(one).length > 0),
});

const named = (fields: readonly FieldSpec[], from: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field.name, tidy(field, from[field.name] ?? '')] as const).filter(([, text]) => text !== ''));

export const contentFaults = ['missing', 'amount_unreadable', 'number_unreadable', 'number_too_large', 'day_unreadable', 'choice_unknown', 'line_missing'] as const;
export type ContentFault = (typeof contentFaults)[number];
/** What is not in order on a page: path such as `amount` or `lines.0.amount`. */
export interface Fault {
  readonly path: string;
  readonly code: ContentFault;
  readonly params: Readonly<Record<string, string | number>>;
}

/** All faults of a page, in the order of its fields. A blank page has those of its required fields. */
export function faultsOf(name: PlanPart, { values, lines }: Content): readonly Fault[] {
  const { fields, line, leastLines } = partSpecs[name];
  return [
    ...fields.flatMap((field) => faultAt(field, values[field.name] ?? '', field.name)),
    ...lines.flatMap((one, i) => line.flatMap((field) => faultAt(field, one[field.name] ?? '', `lines.${i}.${field.name}`))),
    ...(lines.length < leastLines ? [{ path: 'lines', code: 'line_missing' as const, params: {} }] : []),
  ];
}

function faultAt({ kind, required, choices, most }: FieldSpec, text: string, path: string): Fault[] {
  const fault = (code: ContentFault, params: Fault['params'] = {}): Fault[] => [{ path, code, params }];
  if (text === '') return required ? fault('missing') : [];
  if (kind === 'money') return amountOf(text) === undefined ? fault('amount_unreadable') : [];
  if (kind === 'day') return isLocalDate(text) ? [] : fault('day_unreadable');
  if (kind === 'choice') return choices.includes(text) ? [] : fault('choice_unknown');
  if (kind !== 'count') return [];
  const number = countOf(text);
  return number === undefined ? fault('number_unreadable') : number > most ? fault('number_too_large', { most }) : [];
}

export const isBlank = ({ values, lines }: Content): boolean => lines.length === 0 && Object.values(values).every((text) => text === '');

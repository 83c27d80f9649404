import type { LocalDate } from '#kernel/calendar';
import type { Language } from '../http/request.js';

/** Where the text of a column stands; `end` for amounts. */
export type ColumnAlign = 'start' | 'center' | 'end';

/** A part of a printed document. All words come translated; amounts and days come written for people. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: boolean }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbered?: boolean }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly foot?: readonly string[];
      readonly align?: readonly ColumnAlign[];
    }
  | { readonly kind: 'notice'; readonly text: string; readonly title?: string }
  | { readonly kind: 'signatures'; readonly names: readonly string[] }
  /** Blocks in another language than the page, with its direction. */
  | { readonly kind: 'in_language'; readonly lang: Language; readonly blocks: readonly Block[] }
  | { readonly kind: 'new_page' };

/** What is printed on A4: a letter, a contract, minutes, a receipt. Told as data, so that what stands in it can be tested without drawing it. */
export interface PdfDocument {
  readonly lang: Language;
  readonly title: string;
  /** Below the title: for whom, about what. */
  readonly subtitle?: string;
  /** Number of the document, at the top of each page. */
  readonly number?: string;
  /** Whose paper it is, at the top of each page. */
  readonly sender: string;
  /** The day of the document, kept in the file. */
  readonly on: LocalDate;
  /** The same day as printed at the top, written for people. */
  readonly day?: string;
  /** Large and pale across each page, such as the name of who may read it. */
  readonly watermark?: string;
  /** Small, at the foot of each page. */
  readonly footer?: string;
  readonly blocks: readonly Block[];
}

/** Keeps a number, a reference, a day or an identity in one piece and in its own direction inside any text (measured: else its colons and brackets jump). */
export const asOne = (text: string): string => `\u2066${text.replaceAll(' ', '\u00a0')}\u2069`;

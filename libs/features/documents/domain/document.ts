/** Papers of a person and of a loan file (handbook 1.3). */
export const documentCodes = [
  'ID_CIN',
  'CV',
  'DIPLOMA',
  'RESID',
  'LETTER',
  'QUOTE',
  'LEASE',
  'AUTH',
  'NEGCERT',
  'REGIST',
  'RIB',
  'BANKOK',
  'CONTRIB',
  'INSUR',
  'PAYMEANS',
  'INVOICE',
  'OTHER',
] as const;
export type DocumentCode = (typeof documentCodes)[number];
export const isDocumentCode = (code: string): code is DocumentCode => (documentCodes as readonly string[]).includes(code);

/** Enough for a whole life of files, and a bound for a script. */
export const MOST_DOCUMENTS = 80;

const purpose = (column: string, why: string): { readonly table: string; readonly column: string; readonly purpose: string; readonly retention: string } => ({
  table: 'document',
  column,
  purpose: why,
  retention: 'until_erased_or_file_closed_10_years',
});
/** Law 09-08: why each column about somebody exists. */
export const documentPersonalData = [
  ...['code', 'name', 'media', 'size', 'sha256', 'file', 'issued_on', 'expires_on'].map((column) => purpose(column, 'prove_what_a_loan_file_says')),
  ...['uploaded_by', 'uploaded_at'].map((column) => purpose(column, 'tell_who_brought_the_paper')),
];

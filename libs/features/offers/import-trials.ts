import type { Actor } from '#kernel/permissions';
import type { Reader, Tx } from '#platform/database/tx';
import { type ColumnChoice, headKeyOf } from './domain/import-mapping.js';
import { type ImportField, importFields } from './domain/import-columns.js';
import type { ReadFile } from './read-offer-file.js';

/** Days for which a try and its file are kept. */
const TRIAL_DAYS = 7;

/** What was asked for, beside the bytes. */
export interface TrialWish {
  readonly organisationId: string;
  readonly source: string;
  readonly fileName: string;
  readonly kind: 'job' | 'training';
  readonly complete?: boolean;
  /** As somebody said for this try. */
  readonly columns?: ColumnChoice | undefined;
}
export interface TrialFile {
  readonly wish: TrialWish;
  readonly bytes: Buffer;
}

export async function keepTrialFile(tx: Tx, { id }: { readonly id: string }, file: TrialWish & { readonly bytes: Uint8Array }): Promise<void> {
  const { organisationId, source, fileName, kind, complete = false, columns } = file;
  await tx.query('insert into import_trial_file (batch_id, wish, bytes) values ($1, $2, $3)', [
    ...[id, JSON.stringify({ organisationId, source, fileName, kind, complete, columns }), Buffer.from(file.bytes)],
  ]);
}

export const trialFile = (reader: Reader, id: string): Promise<TrialFile | undefined> =>
  reader.one<TrialFile>('select wish, bytes from import_trial_file where batch_id = $1', [id]);

/** Tries that nobody imported. Gives how many. */
export const forgetOldTrials = async (tx: Tx, now: Date): Promise<number> =>
  (await tx.query('delete from import_batch where trial and at < $1 returning id', [new Date(now.getTime() - TRIAL_DAYS * 86_400_000)])).length;

/** The try with its lines and its file. */
export const forgetTrial = async (tx: Tx, id: string): Promise<void> => void (await tx.query('delete from import_batch where id = $1 and trial', [id]));

/** Remembers how the columns of files with these titles are read for this source. */
export async function keepMapping(tx: Tx, actor: Actor, { organisationId, source }: TrialWish, { columns, titles }: ReadFile, now: Date): Promise<void> {
  const choice: ColumnChoice = importFields.flatMap((field: ImportField) => {
    const at = columns.at.get(field);
    return at === undefined ? [] : [{ field, column: titles[at] ?? '' }];
  });
  await tx.query(
    `insert into import_mapping (organisation_id, source, head_key, columns, kept_by, kept_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (organisation_id, source, head_key) do update set columns = excluded.columns, kept_by = excluded.kept_by, kept_at = excluded.kept_at`,
    [organisationId, source, headKeyOf(titles), JSON.stringify(choice), actor.accountId, now],
  );
}

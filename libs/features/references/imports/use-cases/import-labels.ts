import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Db } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { referencesErrors } from '../../references.errors.js';
import { ReferenceQueries } from '../../references.queries.js';
import { type KnownFile, knownFiles, type LabelSource } from '../domain/layout.js';
import { dropUnseen, keepRows, type Refusal } from '../keep-rows.js';
import { linkConcepts, type Links } from '../link-concepts.js';
import { type LabelFile, readLabelFile } from '../read-rows.js';

export interface ImportedFile {
  readonly file: string;
  readonly source: LabelSource;
  readonly rows: number;
  /** `unchanged`: this very file was taken before. */
  readonly state: 'imported' | 'unchanged' | 'would_import';
  readonly refused: readonly Refusal[];
}
export interface ImportedLabels {
  readonly files: readonly ImportedFile[];
  /** Names of files in the folder that are none of ours. */
  readonly leftAside: readonly string[];
  readonly links: Links | null;
}
interface Wish {
  readonly folder: string;
  readonly dryRun: boolean;
  /** How many rows of a file are done; called after each batch is kept. */
  readonly progress?: (file: string, done: number, rows: number) => void;
}

const BATCH = 1000;

/**
 * Takes the files of a folder that an operator has downloaded: ESCO in its CSV layout, ROME as France Travail publishes it.
 * One transaction per batch of rows: cut short, it goes on where it was; a file that was taken before changes nothing; rows that are gone from a newer edition go.
 * Throws references.label_folder_empty, references.label_file_* before anything of any file is written.
 */
@Injectable()
export class ImportLabels {
  constructor(
    private readonly db: Db,
    private readonly references: ReferenceQueries,
  ) {}

  async execute({ folder, dryRun, progress = () => undefined }: Wish): Promise<ImportedLabels> {
    const names = (await readdir(folder)).sort();
    const files = knownFiles(names);
    if (files.length === 0) throw referencesErrors.label_folder_empty({ folder });
    for (const file of files) await readLabelFile(path.join(folder, file.name), file); // a broken file is told before anything is written
    const done: ImportedFile[] = [];
    for (const file of files) {
      const read = await readLabelFile(path.join(folder, file.name), file);
      done.push(dryRun ? looked(file, read) : await this.take(file, read, progress));
    }
    const links = dryRun ? null : await this.db.transaction((tx) => linkConcepts(tx, this.references));
    this.references.forget();
    return { files: done, leftAside: names.filter((name) => !files.some((file) => file.name === name)), links };
  }

  private async take(file: KnownFile, { hash, lines }: LabelFile, progress: NonNullable<Wish['progress']>): Promise<ImportedFile> {
    const refused: Refusal[] = [];
    let unchanged = true;
    for (let more = true; more;)
      more = await this.db.transaction(async (tx) => {
        const done = await begun(tx, file, hash, lines.length);
        if (done === undefined) return false;
        unchanged = false;
        const wrong = await keepRows(tx, file, hash, lines.slice(done, done + BATCH));
        refused.push(...wrong);
        const now = Math.min(done + BATCH, lines.length);
        const last = now === lines.length;
        if (last) await dropUnseen(tx, file, hash);
        await tx.query('update reference_import set done = $3, refused = refused + $4, finished_at = case when $5 then now() end where source = $1 and file = $2', [
          file.source,
          file.name,
          now,
          wrong.length,
          last,
        ]);
        progress(file.name, now, lines.length);
        return !last;
      });
    return { file: file.name, source: file.source, rows: lines.length, state: unchanged ? 'unchanged' : 'imported', refused };
  }
}

/** Locks what is known of a file and gives how many of its rows are done; undefined when all of this very edition are. */
async function begun(tx: Tx, file: KnownFile, hash: string, rows: number): Promise<number | undefined> {
  await tx.query("select pg_advisory_xact_lock(hashtext('reference_import'))");
  const known = await tx.one<{ content_hash: string; done: number; finished: boolean }>(
    'select content_hash, done, finished_at is not null as finished from reference_import where source = $1 and file = $2',
    [file.source, file.name],
  );
  if (known?.content_hash === hash) return known.finished ? undefined : known.done;
  await tx.query(
    `insert into reference_import (source, file, content_hash, rows) values ($1, $2, $3, $4)
     on conflict (source, file) do update set content_hash = $3, rows = $4, done = 0, refused = 0, started_at = now(), finished_at = null`,
    [file.source, file.name, hash, rows],
  );
  return 0;
}

const looked = (file: KnownFile, { lines }: LabelFile): ImportedFile => ({
  file: file.name,
  source: file.source,
  rows: lines.length,
  state: 'would_import',
  refused: lines.flatMap(({ line, read }) => ('problem' in read ? [{ line, problem: read.problem, value: read.value }] : [])),
});

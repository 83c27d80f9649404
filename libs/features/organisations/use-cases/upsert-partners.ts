import { newId } from '#kernel/ids';
import type { Tx } from '#platform/database/tx';

/** A line of the partners table: code, kind, label_ar, label_fr; other columns do not matter here. */
export type PartnerRow = Readonly<Record<string, string>>;

/** Brings the partner organisations of the reference table up to date by their code; ids and members stay. Gives the number of rows. */
export async function upsertPartners(tx: Tx, rows: readonly PartnerRow[]): Promise<number> {
  const partners = rows.map((row) => ({ id: newId(), code: row.code?.trim(), kind: row.kind?.trim(), name_ar: row.label_ar?.trim() ?? '', name_fr: row.label_fr?.trim() ?? '' }));
  await tx.query(
    `insert into organisation (id, code, kind, name_ar, name_fr, created_at)
     select id, code, kind, name_ar, name_fr, now() from jsonb_to_recordset($1::jsonb) as x(id uuid, code text, kind text, name_ar text, name_fr text)
     on conflict (code) do update set kind = excluded.kind, name_ar = excluded.name_ar, name_fr = excluded.name_fr`,
    [JSON.stringify(partners)],
  );
  return partners.length;
}

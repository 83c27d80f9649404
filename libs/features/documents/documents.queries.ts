import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import type { DocumentView } from './documents.views.js';
import type { Media } from './domain/clean-file.js';
import type { DocumentCode } from './domain/document.js';

/** The folder of a person. */
@Injectable()
export class DocumentQueries {
  constructor(private readonly db: Db) {}

  /** One's own papers by kind, newest first, each with who else opened it (the latest ten). Bounded by the number of papers that a person may keep. */
  async mine(actor: Actor): Promise<DocumentView[]> {
    const rows = await this.db.query<{
      id: string;
      issuedOn: LocalDate | null;
      expiresOn: LocalDate | null;
      code: DocumentCode;
      name: string;
      media: Media;
      size: number;
      kept: boolean;
      at: Date;
      reads: { at: string; by: string }[];
    }>(
      `select d.id, d.issued_on as "issuedOn", d.expires_on as "expiresOn", d.code, d.name, d.media, d.size, d.kept, d.uploaded_at as at, coalesce((select json_agg(r order by r.at desc) from (
         select r.at, a.display_name as by from document_read r join account a on a.id = r.account_id where r.document_id = d.id order by r.at desc, r.id limit 10) r), '[]') as reads
       from document d where d.person_id = $1 and d.state = 'here' order by d.code, d.uploaded_at desc, d.id`,
      [actor.personId ?? null],
    );
    return rows.map(({ at, reads, ...row }) => ({ ...row, uploadedAt: at.toISOString(), reads: reads.map((read) => ({ by: read.by, at: new Date(read.at).toISOString() })) }));
  }
}

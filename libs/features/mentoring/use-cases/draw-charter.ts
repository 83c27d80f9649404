import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { systemActor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { FileStore } from '#platform/files/file-store';
import { Pdf } from '#platform/pdf/pdf';
import { Texts } from '#platform/texts/texts';
import { CharterBooks, charterColumns, type CharterRow, charterTables } from '../charter-books.js';
import { charterDocument } from '../charter-document.js';
import { mentorshipMoved } from '../charter.events.js';
import { charterFile } from '../charter.queries.js';
import { CharterEntity } from '../entities/charter.entity.js';
import { MentorshipEntity } from '../entities/mentor.entity.js';

/** Draws the paper of a charter that all three signed, keeps its bytes, and starts the mentorship: from then on each of the three holds the same paper. */
@Injectable()
export class DrawCharter {
  private readonly log = new Logger('mentoring');

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly books: CharterBooks,
    private readonly files: FileStore,
    private readonly pdf: Pdf,
    private readonly texts: Texts,
  ) {}

  /** Right after the last signature. A printer out of order fails nobody who signed: the job draws it later. */
  async soon(charterId: string): Promise<void> {
    try {
      await this.one(charterId);
    } catch (error) {
      this.log.warn(`charter ${charterId} not drawn yet: ${String(error)}`);
    }
  }

  /** Those that were signed and not drawn, each on its own. Gives how many were drawn and how many not. */
  async left(): Promise<{ readonly done: number; readonly failed: number }> {
    const rows = await this.db.query<{ id: string }>("select id from mentor_charter where state = 'signed' and paper_sha256 is null order by id limit 100");
    let failed = 0;
    for (const { id } of rows)
      try {
        await this.one(id);
      } catch (error) {
        failed++;
        this.log.warn(`charter ${id} not drawn: ${String(error)}`);
      }
    return { done: rows.length - failed, failed };
  }

  private async one(charterId: string): Promise<void> {
    const charter = await this.db.one<CharterRow>(`select ${charterColumns} from ${charterTables} where c.id = $1`, [charterId]);
    if (!charter?.facts || charter.state !== 'signed' || charter.paperSha256 !== null) return;
    const signatures = await this.books.signatures(charter, charter.facts);
    const paper = { version: charter.version, number: charter.id.slice(0, 8), on: charter.signedOn as LocalDate, textSha256: charter.textSha256! };
    const bytes = await this.pdf.render(charterDocument(paper, charter.facts, signatures, this.texts));
    await this.files.put(charterFile(charterId), bytes);
    const paperSha256 = createHash('sha256').update(bytes).digest('hex');
    await this.db.transaction(async (tx) => {
      const mentorship = await tx.lock(MentorshipEntity, charter.mentorshipId);
      const row = await tx.lock(CharterEntity, charterId);
      if (row.paperSha256 !== null) return;
      await tx.change(row, { paperSha256 });
      if (mentorship.state !== 'charter_signed') return;
      await tx.change(mentorship, { state: 'active', activeOn: this.clock.today() });
      await tx.record(mentorshipMoved(mentorship, 'start', 'charter_signed', 'active', systemActor('mentoring')));
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { FileParts } from './file-parts.js';
import { type NoteAudience, seesNote } from './domain/note.js';
import type { TaskPart } from './domain/task.js';
import type { FounderFileView, NoteView } from './founders.views.js';
import { Places } from './places.js';
import { TaskQueries } from './task.queries.js';

/** One page about one founder, as far as its reader may see it. */
@Injectable()
export class FileQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly parts: FileParts,
    private readonly tasks: TaskQueries,
  ) {}

  /** Throws NotFound for a stranger. */
  async of(actor: Actor, personId: string): Promise<FounderFileView> {
    const place = await this.places.of(actor, personId);
    const [names, work, tasks, notes, candidacies] = await Promise.all([
      this.parts.names(personId, place),
      this.parts.firm(personId, place),
      this.tasks.ofFile(actor, place.part, personId),
      this.notes(actor, place.part, personId),
      this.parts.candidacies(personId, place.part),
    ]);
    const { pair, part } = place;
    return {
      ...{ personId, as: part, name: names.founder, today: this.clock.today(), ...work, tasks, notes, candidacies },
      mentor: pair ? { mentorshipId: pair.id, state: pair.state, name: names.mentor, startedOn: pair.startedOn, amountsShared: place.amountsShared } : null,
    };
  }

  private async notes(actor: Actor, part: TaskPart, personId: string): Promise<readonly NoteView[]> {
    const rows = await this.db.query<Omit<NoteView, 'mine' | 'writtenAt'> & { writtenAt: Date; audience: NoteAudience; authorAccountId: string }>(
      `select n.id, n.part, n.audience, n.words, n.written_at as "writtenAt", n.author_account_id as "authorAccountId", case when n.part = 'officer' then a.display_name else '' end as author
       from founder_note n join account a on a.id = n.author_account_id where n.person_id = $1 and n.taken_back_at is null
       and (n.author_account_id = $2 or n.audience = 'all' or (n.audience = 'staff' and $3)) order by n.written_at desc, n.id limit 100`,
      [personId, actor.accountId, part === 'officer'],
    );
    // the rule has the last word
    return rows
      .filter((note) => seesNote({ part, accountId: actor.accountId }, note))
      .map(({ writtenAt, authorAccountId, ...note }) => ({ ...note, writtenAt: writtenAt.toISOString(), mine: authorAccountId === actor.accountId }));
  }
}

import { Injectable } from '@nestjs/common';
import { PeopleQueries } from '#features/people';
import type { Tx } from '#platform/database/tx';
import type { TaskPart } from '../domain/task.js';
import { founderErrors } from '../founders.errors.js';
import type { Place } from '../places.js';

/** Whose account has a task of this part: the founder's, the mentor's. */
@Injectable()
export class TaskHands {
  constructor(private readonly people: PeopleQueries) {}

  /** null for an officer whom nobody named: whoever comes first. Throws founders.nobody_there when there is no mentor; a founder without an account is told at the counter. */
  async of(tx: Tx, place: Place, personId: string, part: TaskPart, path: string): Promise<string | null> {
    if (part === 'founder') return (await this.people.accountOf(personId, tx)) ?? null;
    if (part === 'officer') return null;
    const account = place.pair && (await this.people.accountOf(place.pair.mentorPersonId, tx));
    if (!account) throw founderErrors.nobody_there({}, [{ path, code: 'founders.nobody_there' }]);
    return account;
  }
}

import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel/errors';
import { type Actor, can } from '#kernel/permissions';
import { MentorshipQueries, type Pair } from '#features/mentoring';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import type { TaskPart } from './domain/task.js';

/** Where the actor stands in the file of a founder, with the mentorship that runs. */
export interface Place {
  readonly part: TaskPart;
  readonly pair: Pair | undefined;
  /** The founder lets the mentor see the amounts of the loan. */
  readonly amountsShared: boolean;
}

/** A mentor reads along once the charter is signed. */
const together: readonly Pair['state'][] = ['charter_signed', 'active', 'paused'];

/** Who may look into the file of a founder, and as what: herself, the mentor who accompanies her, the officers. Nobody is an officer in the own file. */
@Injectable()
export class Places {
  constructor(
    private readonly db: Db,
    private readonly pairs: MentorshipQueries,
    private readonly people: PeopleQueries,
  ) {}

  /** Throws NotFound for a stranger, and for a person who is not there. */
  async of(actor: Actor, personId: string, from: Reader = this.db): Promise<Place> {
    const pair = await this.pairOf(personId, from);
    const part = this.partOf(actor, personId, pair);
    if (!part || (await this.people.namesOf([personId], from)).size === 0) throw new AppError('NotFound', 'platform.not_found');
    return { part, pair, amountsShared: pair !== undefined && (await this.shares(pair.id, from)) };
  }

  /** The mentorship of a founder that is not over, the youngest first. */
  async pairOf(personId: string, from: Reader = this.db): Promise<Pair | undefined> {
    return (await this.pairs.ofPerson(personId, from)).find((pair) => pair.personId === personId && pair.state !== 'closed');
  }

  async shares(mentorshipId: string, from: Reader = this.db): Promise<boolean> {
    return (await from.one('select 1 from amount_consent where mentorship_id = $1 and withdrawn_at is null', [mentorshipId])) !== undefined;
  }

  private partOf(actor: Actor, personId: string, pair: Pair | undefined): TaskPart | undefined {
    if (actor.personId === personId) return 'founder';
    if (pair && actor.personId === pair.mentorPersonId && together.includes(pair.state)) return 'mentor';
    return can(actor, 'mentoring.coordinate') ? 'officer' : undefined;
  }
}

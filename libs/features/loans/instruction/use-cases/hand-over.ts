import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { type Actor, can } from '#kernel/permissions';
import { AccountQueries } from '#features/accounts';
import { PeopleQueries } from '#features/people';
import { Db, type RequestKey } from '#platform/database/db';
import { fileHeld } from '../../loans.events.js';
import { awayOn } from '../desk.rows.js';
import type { Handed } from '../desk.views.js';
import { instructionErrors } from '../instruction.errors.js';
import { TakeFile } from './take-file.js';

const atTo = (code: string, params: Readonly<Record<string, string>> = {}) => [{ path: 'toAccountId', code: `instruction.${code}`, params }];

/** A file goes to a colleague with a reason that stays in its history. */
@Injectable()
export class HandOver {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: AccountQueries,
    private readonly people: PeopleQueries,
    private readonly files: TakeFile,
  ) {}

  /** Throws NotFound, platform.not_allowed, loans.move_not_now, instruction.may_not_study, instruction.own_file, instruction.read_it_before, instruction.held_already, instruction.colleague_away. */
  async execute(actor: Actor, id: string, toAccountId: string, reason: string, key: RequestKey): Promise<Handed> {
    const roles = await this.accounts.rolesOf(toAccountId);
    return this.db.once(key, async (tx) => {
      const application = await this.files.mine(tx, actor, id);
      if (!roles || !can({ accountId: toAccountId, roles, organisationIds: [] }, 'loans.instruct')) throw instructionErrors.may_not_study({}, atTo('may_not_study'));
      if ((await this.people.accountOf(application.personId, tx)) === toAccountId) throw instructionErrors.own_file({}, atTo('own_file'));
      if (application.excludedBy === toAccountId) throw instructionErrors.read_it_before({}, atTo('read_it_before'));
      if (application.officerAccountId === toAccountId) throw instructionErrors.held_already({}, atTo('held_already'));
      const until = (await awayOn(tx, this.clock.today())).get(toAccountId);
      if (until) throw instructionErrors.colleague_away({ until }, atTo('colleague_away', { until }));
      await tx.change(application, { officerAccountId: toAccountId });
      await tx.record(fileHeld(application, 'hand_over', toAccountId, actor, reason));
      return { id, officerAccountId: toAccountId };
    });
  }
}

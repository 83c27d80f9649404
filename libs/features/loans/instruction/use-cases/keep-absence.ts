import { Injectable } from '@nestjs/common';
import { addDays } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { type Actor, can } from '#kernel/permissions';
import { AccountQueries } from '#features/accounts';
import { Db, type RequestKey } from '#platform/database/db';
import { absenceKept } from '../../loans.events.js';
import type { AbsenceBody } from '../desk.dto.js';
import type { AbsenceKept } from '../desk.views.js';
import { faultOfAbsence } from '../domain/desk.js';
import { OfficerAbsenceEntity } from '../entities/desk.entity.js';
import { instructionErrors } from '../instruction.errors.js';

/** Who is away, and until when; also written down by a colleague for somebody who cannot. No reason is kept. */
@Injectable()
export class KeepAbsence {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: AccountQueries,
  ) {}

  /** Throws instruction.may_not_study, instruction.absence_wrong. */
  async execute(actor: Actor, { accountId = actor.accountId, fromDay, toDay }: AbsenceBody, key: RequestKey): Promise<AbsenceKept> {
    const roles = await this.accounts.rolesOf(accountId);
    if (!roles || !can({ accountId, roles, organisationIds: [] }, 'loans.instruct'))
      throw instructionErrors.may_not_study({}, [{ path: 'accountId', code: 'instruction.may_not_study' }]);
    return this.db.once(key, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`absences ${accountId}`]);
      const fault = faultOfAbsence({ fromDay, toDay }, await tx.find(OfficerAbsenceEntity, { accountId }, { fromDay: 'ASC', id: 'ASC' }), this.clock.today());
      if (fault) throw instructionErrors.absence_wrong({}, [{ path: fault.path, code: `instruction.absence_${fault.code}` }]);
      const id = newId();
      await tx.insert(OfficerAbsenceEntity, { id, accountId, fromDay, toDay, recordedBy: actor.accountId, at: this.clock.now() });
      await tx.record(absenceKept(id, accountId, 'written', actor));
      return { id };
    });
  }

  /** Back since today; one that has not begun is taken off. Throws NotFound, instruction.absence_over. */
  end(actor: Actor, id: string, key: RequestKey): Promise<AbsenceKept> {
    return this.db.once(key, async (tx) => {
      const absence = await tx.lock(OfficerAbsenceEntity, id);
      const [today, yesterday] = [this.clock.today(), addDays(this.clock.today(), -1)];
      if (absence.toDay < today) throw instructionErrors.absence_over();
      if (absence.fromDay >= today) await tx.remove(OfficerAbsenceEntity, { id });
      else await tx.change(absence, { toDay: yesterday });
      await tx.record(absenceKept(id, absence.accountId, 'ended', actor));
      return { id };
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { OpenOwnOrganisation, type OrganisationName, OrganisationQueries } from '#features/organisations';
import { PeopleQueries } from '#features/people';
import { Db, type RequestKey } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { agreementErrors } from '../agreement.errors.js';
import { servicedStates } from '../domain/loan.moves.js';

/** Money was out: the firm exists. A loan that is paid back counts too. */
const financed = [...servicedStates, 'partially_disbursed', 'closed_paid'] as const;

/** A founder whose loan was paid out gets an employer organisation in one press, and posts jobs for it. */
@Injectable()
export class OpenFirm {
  constructor(
    private readonly db: Db,
    private readonly people: PeopleQueries,
    private readonly organisations: OrganisationQueries,
    private readonly own: OpenOwnOrganisation,
  ) {}

  async look(actor: Actor): Promise<{ readonly financed: boolean; readonly organisationId: string | null }> {
    const mine = await this.organisations.mine(actor);
    return { financed: await this.isFinanced(actor, this.db), organisationId: mine.find(({ kind }) => kind === 'startup')?.id ?? null };
  }

  /** Throws agreement.firm_before_money, organisations.wrong_fields with name_missing. Twice is once. */
  async execute(actor: Actor, name: OrganisationName, key: RequestKey): Promise<{ readonly id: string }> {
    const communeCode = actor.personId ? ((await this.people.profileFor(actor.personId))?.communeCode ?? null) : null;
    return this.db.once(key, async (tx) => {
      if (!(await this.isFinanced(actor, tx))) throw agreementErrors.firm_before_money();
      return this.own.startup(tx, actor, name, communeCode);
    });
  }

  private async isFinanced({ personId }: Actor, from: Reader): Promise<boolean> {
    return personId !== undefined && (await from.one('select 1 from loan where person_id = $1 and state = any($2) limit 1', [personId, [...financed]])) !== undefined;
  }
}

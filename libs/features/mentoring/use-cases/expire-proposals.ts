import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { systemActor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { SILENCE_DAYS } from '../domain/mentor.js';
import { MentorProposalEntity } from '../entities/mentor.entity.js';
import { proposalExpired } from '../mentoring.events.js';

const DAY = 86_400_000;

/** Nobody answered for some days, mentor or founder: the proposal ends without blame, and the matching asks the next one. */
@Injectable()
export class ExpireProposals {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Each in a transaction of its own: one that fails stops no other. Gives how many ended. */
  async execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - SILENCE_DAYS * DAY);
    const silent = await this.db.query<{ id: string; loan_id: string }>(
      "select id, loan_id from mentor_proposal where state in ('proposed', 'taken') and coalesce(answered_at, proposed_at) <= $1 order by proposed_at, id limit 1000",
      [before],
    );
    let done = 0;
    for (const { id, loan_id } of silent) done += await this.expire(id, loan_id);
    return done;
  }

  private expire(id: string, loanId: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [loanId]);
      const proposal = await tx.lock(MentorProposalEntity, id);
      if (proposal.state !== 'proposed' && proposal.state !== 'taken') return 0;
      await tx.record(proposalExpired(proposal, systemActor('mentoring')));
      await tx.change(proposal, { state: 'expired', answeredAt: this.clock.now() });
      return 1;
    });
  }
}

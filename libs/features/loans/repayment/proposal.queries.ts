import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { LocalDate } from '#kernel/calendar';
import { AppError } from '#kernel/errors';
import { toDecimal } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { LoanEntity } from '../agreement/entities/loan.entity.js';
import { isServiced, loanMoves } from '../agreement/domain/loan.moves.js';
import { canSee } from '../loans.policy.js';
import type { Standing } from '../schedule/domain/replay.js';
import { type CallInMove, callInMoves } from './domain/call-in.js';
import { changesFrom, eventOfWish, faultOf, largestOf, MOST_RESCHEDULINGS, type PlainRow, type ProposalKind, type Wish } from './domain/proposal.js';
import { Projection } from './projection.js';
import type { ServiceView, WhatIfOption } from './proposal.views.js';
import { canDecideProposal, canPropose } from './proposal.policy.js';

export const plainRows = ({ rows }: Standing): PlainRow[] => rows.map(({ n, due, amount }) => ({ n, due, amount: toDecimal(amount) }));

const optionOf = (kind: WhatIfOption['kind'], standing: Standing, { count, moveTo }: Partial<Wish> = {}): WhatIfOption => ({
  ...{ kind, count: count ?? null, moveTo: moveTo ?? null, refusal: null, rows: plainRows(standing) },
  ...{ lastDue: standing.rows.at(-1)?.due ?? null, largest: toDecimal(largestOf(standing.rows)), outstanding: toDecimal(standing.outstanding) },
});

/** Proposals of a loan, and what its rows would be. */
@Injectable()
export class ProposalQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly projection: Projection,
  ) {}

  /** Throws NotFound. */
  async service(actor: Actor, loanId: string): Promise<ServiceView> {
    const loan = await this.visible(actor, loanId);
    const proposals = await this.db.query<Omit<ServiceView['proposals'][number], 'mayDecide'> & { proposedBy: string }>(
      `select id, kind, count, move_to as "moveTo", reason, note, rows, state, proposed_by as "proposedBy", proposed_at as "proposedAt", decided_on as "decidedOn"
       from loan_proposal where loan_id = $1 order by proposed_at desc, id limit 50`,
      [loanId],
    );
    const notices = await this.db.query<ServiceView['notices'][number]>(
      'select served_on as "servedOn", cure_until as "cureUntil", proof from loan_notice where loan_id = $1 order by at desc, id limit 20',
      [loanId],
    );
    const changes = proposals.filter(({ state, kind }) => state === 'approved' && kind !== 'write_off').length;
    const free = canPropose(actor, loan) && !proposals.some(({ state }) => state === 'proposed');
    const mayPropose: ProposalKind[] = [
      ...(free && isServiced(loan.state) && changes < MOST_RESCHEDULINGS ? (['skip', 'extend', 'move'] as const) : []),
      ...(free && (loanMoves.write_off.from as readonly string[]).includes(loan.state) ? (['write_off'] as const) : []),
    ];
    return {
      notices,
      mayNotice: canPropose(actor, loan) && loan.state === 'repaying',
      mayMove: this.movesOf(actor, loan, notices),
      restructured: loan.restructured,
      changesLeft: Math.max(0, MOST_RESCHEDULINGS - changes),
      mayPropose,
      proposals: proposals.map(({ proposedBy, ...one }) => ({ ...one, mayDecide: one.state === 'proposed' && canDecideProposal(actor, loan, proposedBy) })),
    };
  }

  /** The rows as they are, and as each wish would make them, by the same engine that an approval runs. Throws NotFound. */
  async whatIf(
    actor: Actor,
    loanId: string,
    { skip, extend, moveTo }: { readonly skip?: number; readonly extend?: number; readonly moveTo?: LocalDate },
  ): Promise<{ items: WhatIfOption[] }> {
    const loan = await this.visible(actor, loanId);
    if (!isServiced(loan.state)) return { items: [] };
    const today = this.clock.today();
    return this.db.transaction(async (tx) => {
      const { before } = await this.projection.tell(tx, loan);
      const from = changesFrom(before.rows);
      const wishes: Wish[] = [
        ...(skip ? [{ kind: 'skip' as const, count: skip }] : []),
        ...(extend ? [{ kind: 'extend' as const, count: extend }] : []),
        ...(moveTo ? [{ kind: 'move' as const, moveTo }] : []),
      ];
      const items = [optionOf('now', before)];
      for (const wish of wishes) {
        const kind = wish.kind as WhatIfOption['kind'];
        if (!from || faultOf(wish, today)) items.push({ ...optionOf(kind, before, wish), rows: [], refusal: 'repayment.wish_wrong' });
        else {
          const { after } = await this.projection.tell(tx, loan, eventOfWish(wish, from, today, 'what-if'));
          const refused = after.refused.find(({ event }) => event.id === 'what-if');
          items.push({ ...optionOf(kind, after, wish), refusal: refused?.code ?? null });
        }
      }
      return { items };
    });
  }

  /** All is due only after the days to mend; that who served the notice does not decide is checked when it comes to it. */
  private movesOf(actor: Actor, loan: LoanEntity, [last]: ServiceView['notices']): CallInMove[] {
    if (!canDecideProposal(actor, loan, '')) return [];
    const cured = last !== undefined && last.cureUntil < this.clock.today();
    return callInMoves.filter((move) => (loanMoves[move].from as readonly string[]).includes(loan.state) && (move !== 'accelerate' || cured));
  }

  private async visible(actor: Actor, id: string): Promise<LoanEntity> {
    const loan = await this.db.source.getRepository(LoanEntity).findOneBy({ id });
    if (!loan) throw new AppError('NotFound', 'platform.not_found');
    assertVisible(canSee(actor, loan));
    return loan;
  }
}

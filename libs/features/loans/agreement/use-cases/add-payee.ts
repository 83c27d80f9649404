import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { fold } from '#kernel/text';
import { PeopleQueries } from '#features/people';
import { Db, type RequestKey } from '#platform/database/db';
import { assertAllowed } from '#platform/http/allow';
import { Sealer } from '#platform/secrets/sealer';
import { loanNoted } from '../../loans.events.js';
import { loanPartsFor } from '../../loans.policy.js';
import { agreementErrors } from '../agreement.errors.js';
import { sameName } from '../domain/evidence.js';
import { promisedStates } from '../domain/loan.moves.js';
import { maskedRib, ribDigits, ribFault } from '../domain/rib.js';
import { LoanPayeeEntity } from '../entities/transfer.entity.js';
import { takeLoan } from '../loan-guard.js';

export interface PayeeWish {
  readonly kind: 'person' | 'supplier';
  readonly name: string;
  readonly rib: string;
  /** Staff saw a paper that proves that the account is the person's though the names differ. */
  readonly nameChecked: boolean;
}
/** What the bank identity is sealed for. */
export const RIB_PURPOSE = 'loan_payee.rib';

/** Where the money may go: the borrower's own account, in her name, and accounts of suppliers. The bank identity is sealed at once. */
@Injectable()
export class AddPayee {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
    private readonly sealer: Sealer,
  ) {}

  /** Throws NotFound, platform.not_allowed, agreement.rib_length, agreement.rib_key, agreement.name_differs, agreement.payee_known, agreement.too_late_for_conditions. */
  async execute(actor: Actor, loanId: string, wish: PayeeWish, key: RequestKey): Promise<{ readonly id: string }> {
    const digits = ribDigits(wish.rib);
    const fault = ribFault(digits);
    if (fault) throw agreementErrors[`rib_${fault}`]({}, [{ path: 'rib', code: `agreement.rib_${fault}` }]);
    return this.db.once(key, async (tx) => {
      const loan = await takeLoan(tx, actor, loanId);
      const parts = loanPartsFor(actor, loan, undefined);
      assertAllowed(parts.includes('borrower') ? wish.kind === 'person' : parts.includes('officer'));
      if (!(promisedStates as readonly string[]).includes(loan.state)) throw agreementErrors.too_late_for_conditions();
      if (wish.kind === 'person') {
        if (await tx.findOne(LoanPayeeEntity, { loanId, kind: 'person' })) throw agreementErrors.payee_known();
        const name = (await this.people.namesOf([loan.personId], tx)).get(loan.personId);
        const checked = wish.nameChecked && parts.includes('officer');
        if (!checked && !sameName(wish.name, [name?.latin ?? '', name?.ar ?? ''], fold)) throw agreementErrors.name_differs({}, [{ path: 'name', code: 'agreement.name_differs' }]);
      }
      const id = newId();
      await tx.insert(LoanPayeeEntity, {
        ...{
          id,
          loanId,
          kind: wish.kind,
          name: wish.name,
          ribSealed: this.sealer.seal(digits, RIB_PURPOSE),
          ribMasked: maskedRib(digits),
          addedBy: actor.accountId,
          addedAt: this.clock.now(),
        },
      });
      await tx.record(loanNoted(loan, 'payee', actor, { payeeId: id, kind: wish.kind }));
      return { id };
    });
  }
}

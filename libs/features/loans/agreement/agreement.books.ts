import { Injectable } from '@nestjs/common';
import type { Reader } from '#platform/database/tx';
import { centimes } from '#kernel/money';
import { Ledger } from '../fund/ledger.js';
import { type Condition, conditionsOf, type HandCondition } from './domain/conditions.js';
import type { LoanEntity } from './entities/loan.entity.js';

/** What the books say about a loan on its way to the money. */
@Injectable()
export class AgreementBooks {
  constructor(private readonly ledger: Ledger) {}

  /** Each condition with its state, read in the transaction or for a screen. */
  async conditions(from: Reader, loan: Pick<LoanEntity, 'id' | 'state' | 'principal' | 'fundId' | 'productId' | 'applicationId'>): Promise<Condition[]> {
    const [facts, byHand, sums] = [
      await from.one<{ signed: boolean; payee: boolean; bank_above: string | null; reservations: number }>(
        `select exists (select 1 from loan_contract where loan_id = $1 and state = 'signed') as signed, exists (select 1 from loan_payee where loan_id = $1 and kind = 'person') as payee,
           (select bank_required_above::text from loan_product where id = $2) as bank_above,
           (select count(*)::int from committee_reservation where application_id = $3 and kind = 'suspensive' and state <> 'lifted') as reservations`,
        [loan.id, loan.productId, loan.applicationId],
      ),
      await from.query<{ code: HandCondition; evidence: string }>('select code, evidence from loan_condition where loan_id = $1 order by code', [loan.id]),
      await this.ledger.sums(from, loan.fundId),
    ];
    if (!facts) return [];
    return conditionsOf({
      ...{
        principal: loan.principal,
        bankAbove: facts.bank_above === null ? null : centimes(BigInt(facts.bank_above)),
        signed: facts.signed,
        openReservations: facts.reservations,
      },
      ...{ payeeKnown: facts.payee, cash: sums.cash, sharesData: false, evidence: Object.fromEntries(byHand.map(({ code, evidence }) => [code, evidence])) },
    });
  }
}

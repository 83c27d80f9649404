import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { ReferenceQueries } from '#features/references';
import { Db, type RequestKey } from '#platform/database/db';
import { AppError } from '#kernel/errors';
import { FileStore } from '#platform/files/file-store';
import { assertVisible } from '#platform/http/allow';
import { Pdf } from '#platform/pdf/pdf';
import { Texts } from '#platform/texts/texts';
import { LoanProductEntity } from '../../eligibility/entities/loan-product.entity.js';
import { canSee } from '../../loans.policy.js';
import { contractDocument, type ContractFacts, contractLanguages } from '../contract-document.js';
import { scheduleOfLoan } from '../../schedule/domain/loan-schedule.js';
import { LoanContractEntity } from '../entities/contract.entity.js';
import { LoanEntity } from '../entities/loan.entity.js';
import { moveLoan } from '../loan-guard.js';
import type { LoanMoved } from '../loan.views.js';

export const contractFile = (id: string, lang: string): string => `contracts/${id}-${lang}.pdf`;

/** Makes the contract in Arabic and French and gives it to the borrower to read and sign. The bytes are kept as they are: what is signed is what was shown. */
@Injectable()
export class SendContract {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
    private readonly references: ReferenceQueries,
    private readonly files: FileStore,
    private readonly pdf: Pdf,
    private readonly texts: Texts,
  ) {}

  /** Throws NotFound, loans.loan_move_not_now, loans.loan_move_not_yours. */
  async execute(actor: Actor, loanId: string, key: RequestKey): Promise<LoanMoved> {
    const id = newId();
    const facts = await this.factsOf(actor, loanId);
    const drawn = await Promise.all(contractLanguages.map(async (lang) => [lang, await this.pdf.render(contractDocument(facts, lang, this.texts))] as const));
    // before the transaction: a file that no row names is harmless, a row without its file is not
    for (const [lang, bytes] of drawn) await this.files.put(contractFile(id, lang), bytes);
    const [sha256Ar, sha256Fr] = drawn.map(([, bytes]) => createHash('sha256').update(bytes).digest('hex')) as [string, string];
    return this.db.once(key, async (tx) => {
      await moveLoan(tx, actor, loanId, 'send_contract');
      const before = await tx.find(LoanContractEntity, { loanId });
      await tx.insert(LoanContractEntity, {
        ...{ id, loanId, version: before.length + 1, number: facts.number, state: 'sent', madeOn: facts.madeOn, madeBy: actor.accountId, sha256Ar, sha256Fr },
      });
      return { id: loanId, state: 'contract_sent' };
    });
  }

  private async factsOf(actor: Actor, loanId: string): Promise<ContractFacts> {
    const loan = await this.db.source.getRepository(LoanEntity).findOneBy({ id: loanId });
    if (!loan) throw new AppError('NotFound', 'platform.not_found');
    assertVisible(canSee(actor, loan));
    const [product, names, holidays, project, number] = await Promise.all([
      this.db.source.getRepository(LoanProductEntity).findOneByOrFail({ id: loan.productId }),
      this.people.namesOf([loan.personId]),
      this.references.holidaysNow(),
      this.db.one<{ title: string }>('select project_title as title from loan_application where id = $1', [loan.applicationId]),
      this.db.one<{ n: string }>("select lpad(nextval('contract_number')::text, 4, '0') as n"),
    ]);
    const today = this.clock.today();
    const name = names.get(loan.personId);
    return {
      number: `C-${today.slice(0, 4)}-${number!.n}`,
      ...{ madeOn: today, loanNumber: loan.number, principal: loan.principal, termMonths: loan.termMonths, deferralMonths: loan.deferralMonths },
      ...{ projectTitle: project?.title ?? '', productVersion: `${product.code} · ${product.version}`, grace: product.grace, dueDay: product.dueDay },
      borrower: { ar: name?.ar || name?.latin || '', latin: name?.latin || name?.ar || '' },
      rows: scheduleOfLoan(loan, product, today, holidays).rows,
    };
  }
}

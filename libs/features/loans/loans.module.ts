import { Module } from '@nestjs/common';
import { PeopleModule } from '#features/people';
import { ReferencesModule } from '#features/references';
import { LoanController } from './agreement/loan.controller.js';
import { LoanScreens } from './agreement/loan.queries.js';
import { AcceptOffer } from './agreement/use-cases/accept-offer.js';
import { Disburse } from './agreement/use-cases/disburse.js';
import { ApplicationController } from './application/application.controller.js';
import { ApplicationQueries } from './application/application.queries.js';
import { ProductQueries } from './application/product.queries.js';
import { MoveApplication } from './application/use-cases/move-application.js';
import { WriteApplication } from './application/use-cases/write-application.js';
import { Decide } from './committee/use-cases/decide.js';
import { Ledger } from './fund/ledger.js';
import { OpenFund } from './fund/use-cases/open-fund.js';
import { VerifyLedger } from './fund/verify-ledger.js';
import { LoanJobs } from './loans.jobs.js';
import { LoanQueries } from './loans.queries.js';
import { RecordRepayment } from './repayment/use-cases/record-repayment.js';

/** Honour loans at 0 %: application, committee, agreement, repayment, fund. */
@Module({
  imports: [PeopleModule, ReferencesModule],
  // 'loans/applications' before 'loans/:id'
  controllers: [ApplicationController, LoanController],
  providers: [
    AcceptOffer,
    ApplicationQueries,
    Decide,
    Disburse,
    Ledger,
    LoanJobs,
    LoanQueries,
    LoanScreens,
    MoveApplication,
    OpenFund,
    ProductQueries,
    RecordRepayment,
    VerifyLedger,
    WriteApplication,
  ],
  exports: [LoanQueries, OpenFund, VerifyLedger],
})
export class LoansModule {}

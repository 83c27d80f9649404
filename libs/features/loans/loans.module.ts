import { Module } from '@nestjs/common';
import { RowWhyController } from './repayment/row-why.controller.js';
import { RowWhyQueries } from './repayment/row-why.queries.js';
import { TillController } from './repayment/till.controller.js';
import { TillQueries } from './repayment/till.queries.js';
import { LoanPapers } from './repayment/loan-papers.js';
import { NoticeLetter } from './arrears/notice-letter.js';
import { NoticeController } from './arrears/notice.controller.js';
import { CloseTill } from './repayment/use-cases/close-till.js';
import { BankController } from './repayment/bank.controller.js';
import { BankQueries } from './repayment/bank.queries.js';
import { BookSureLines } from './repayment/use-cases/book-sure-lines.js';
import { DecideBankLine } from './repayment/use-cases/decide-bank-line.js';
import { ImportStatement } from './repayment/use-cases/import-statement.js';
import { AgeingQueries } from './arrears/ageing.queries.js';
import { ArrearsController } from './arrears/arrears.controller.js';
import { ArrearsJobs } from './arrears/arrears.jobs.js';
import { ArrearsQueries } from './arrears/arrears.queries.js';
import { PortfolioController } from './arrears/portfolio.controller.js';
import { PortfolioQueries } from './arrears/portfolio.queries.js';
import { NoteArrears } from './arrears/use-cases/note-arrears.js';
import { OpenDunning } from './arrears/use-cases/open-dunning.js';
import { PostProvisions } from './arrears/use-cases/post-provisions.js';
import { WriteLadder } from './arrears/use-cases/write-ladder.js';
import { AccountsModule } from '#features/accounts';
import { DocumentsModule } from '#features/documents';
import { ownsPersonRows, PeopleModule } from '#features/people';
import { loanPersonRows } from './loan-person-rows.js';
import { ReferencesModule } from '#features/references';
import { AgreementBooks } from './agreement/agreement.books.js';
import { AgreementController } from './agreement/agreement.controller.js';
import { AgreementScreens } from './agreement/agreement.queries.js';
import { CalendarQueries } from './agreement/calendar.queries.js';
import { TransferController } from './agreement/transfer.controller.js';
import { TransferFile } from './agreement/transfer-file.js';
import { AddPayee } from './agreement/use-cases/add-payee.js';
import { AskSigningCode } from './agreement/use-cases/ask-signing-code.js';
import { CalendarLinks } from './agreement/use-cases/calendar-links.js';
import { ConfirmConditions } from './agreement/use-cases/confirm-conditions.js';
import { EndDeferrals } from './agreement/use-cases/end-deferrals.js';
import { RecallContract } from './agreement/use-cases/recall-contract.js';
import { SendContract } from './agreement/use-cases/send-contract.js';
import { SignContract } from './agreement/use-cases/sign-contract.js';
import { TransferOrders } from './agreement/use-cases/transfer-orders.js';
import { FirmController } from './agreement/firm.controller.js';
import { OrganisationsModule } from '#features/organisations';
import { SchemeController } from './eligibility/scheme.controller.js';
import { SchemeQueries } from './eligibility/scheme.queries.js';
import { OpenFirm } from './agreement/use-cases/open-firm.js';
import { AcceptanceController } from './agreement/acceptance.controller.js';
import { LoanController } from './agreement/loan.controller.js';
import { FirmLoanQueries } from './firm-loan.queries.js';
import { LoansToRemind } from './to-remind.queries.js';
import { LoanLists } from './agreement/loan-list.queries.js';
import { LoanScreens } from './agreement/loan.queries.js';
import { PreviewQueries } from './agreement/preview.queries.js';
import { AcceptOffer } from './agreement/use-cases/accept-offer.js';
import { CancelLoan } from './agreement/use-cases/cancel-loan.js';
import { Disburse } from './agreement/use-cases/disburse.js';
import { ApplicantQueries } from './application/applicant.queries.js';
import { FindingsController } from './application/findings.controller.js';
import { RecordFindings } from './application/use-cases/record-findings.js';
import { ApplicationController } from './application/application.controller.js';
import { ApplicationLists } from './application/application-list.queries.js';
import { PapersController } from './application/papers.controller.js';
import { RequestsController } from './application/requests.controller.js';
import { RequestQueries } from './application/requests.queries.js';
import { CounterController } from './application/counter.controller.js';
import { CounterQueries } from './application/counter.queries.js';
import { ApplicationListeners } from './application/application.listeners.js';
import { AskYes } from './application/use-cases/ask-yes.js';
import { AssistFile } from './application/use-cases/assist-file.js';
import { FindPerson } from './application/use-cases/find-person.js';
import { ReceivePerson } from './application/use-cases/receive-person.js';
import { InvoicesController } from './agreement/invoices.controller.js';
import { InvoiceQueries } from './agreement/invoices.queries.js';
import { HandInInvoice } from './agreement/use-cases/hand-in-invoice.js';
import { AnswerRequest } from './application/use-cases/answer-request.js';
import { AskForPapers } from './application/use-cases/ask-for-papers.js';
import { PaperQueries } from './application/papers.queries.js';
import { HandInPaper } from './application/use-cases/hand-in-paper.js';
import { ApplicationQueries } from './application/application.queries.js';
import { EligibilityController } from './eligibility/eligibility.controller.js';
import { EligibilityQueries } from './eligibility/eligibility.queries.js';
import { EligibilityGuide } from './eligibility/eligibility.guide.js';
import { EligibilityJobs } from './eligibility/eligibility.jobs.js';
import { LeadController } from './eligibility/lead.controller.js';
import { LeadQueries } from './eligibility/lead.queries.js';
import { HandleLead } from './eligibility/use-cases/handle-lead.js';
import { LeavePhone } from './eligibility/use-cases/leave-phone.js';
import { ProductController } from './eligibility/product.controller.js';
import { ProductQueries } from './eligibility/product.queries.js';
import { KeepProduct } from './eligibility/use-cases/keep-product.js';
import { PublishProduct } from './eligibility/use-cases/publish-product.js';
import { ApplicationPlans } from './application/application-plans.js';
import { InvitationController, PlanController } from './application/plan.controller.js';
import { PlanQueries } from './application/plan.queries.js';
import { InviteFounder } from './application/use-cases/invite-founder.js';
import { JoinProject } from './application/use-cases/join-project.js';
import { WritePlan } from './application/use-cases/write-plan.js';
import { PlanBook } from './plan/plan-book.js';
import { MoveApplication } from './application/use-cases/move-application.js';
import { WriteApplication } from './application/use-cases/write-application.js';
import { instructionControllers, instructionProviders } from './instruction/instruction.parts.js';
import { committeeControllers, committeeProviders } from './committee/committee.parts.js';
import { FundFilesController } from './application/fund-files.controller.js';
import { FundFileQueries } from './application/fund-files.queries.js';
import { ChooseFund } from './application/use-cases/choose-fund.js';
import { FundController } from './fund/fund.controller.js';
import { ForecastQueries } from './fund/forecast.queries.js';
import { FundQueries } from './fund/fund.queries.js';
import { KeepFund } from './fund/use-cases/keep-fund.js';
import { MoveMoney } from './fund/use-cases/move-money.js';
import { Ledger } from './fund/ledger.js';
import { OpenFund } from './application/use-cases/open-fund.js';
import { VerifyLedger } from './fund/verify-ledger.js';
import { LoanFigures } from './loans.figures.js';
import { LoanGuide } from './loans.guide.js';
import { LoanJobs } from './loans.jobs.js';
import { LoanQueries } from './loans.queries.js';
import { RepaymentController } from './repayment/repayment.controller.js';
import { CallInController } from './repayment/call-in.controller.js';
import { CallIn } from './repayment/use-cases/call-in.js';
import { ProposalController } from './repayment/proposal.controller.js';
import { ProposalQueries } from './repayment/proposal.queries.js';
import { DecideProposal } from './repayment/use-cases/decide-proposal.js';
import { ProposeChange } from './repayment/use-cases/propose-change.js';
import { Projection } from './repayment/projection.js';
import { ReflowController } from './repayment/reflow.controller.js';
import { ReflowJobs } from './repayment/reflow.jobs.js';
import { ReflowQueries } from './repayment/reflow.queries.js';
import { ReflowLoans } from './repayment/use-cases/reflow-loans.js';
import { RefundCredit } from './repayment/use-cases/refund-credit.js';
import { ReverseRepayment } from './repayment/use-cases/reverse-repayment.js';
import { RecordRepayment } from './repayment/use-cases/record-repayment.js';

/** Honour loans at 0 %: application, committee, agreement, repayment, fund. */
@Module({
  imports: [AccountsModule, DocumentsModule, OrganisationsModule, PeopleModule, ReferencesModule],
  // 'loans/applications' and 'loans/funds' before 'loans/:id'
  controllers: [
    BankController,
    FirmController,
    TillController,
    RowWhyController,
    ApplicationController,
    ...instructionControllers,
    PapersController,
    RequestsController,
    CounterController,
    PlanController,
    InvitationController,
    ...committeeControllers,
    AcceptanceController,
    FundController,
    FundFilesController,
    PortfolioController,
    ArrearsController,
    ProductController,
    EligibilityController,
    SchemeController,
    FindingsController,
    LeadController,
    ReflowController,
    TransferController,
    LoanController,
    AgreementController,
    InvoicesController,
    ProposalController,
    CallInController,
    NoticeController,
    RepaymentController,
  ],
  providers: [
    OpenFirm,
    SchemeQueries,
    ...instructionProviders,
    BankQueries,
    CloseTill,
    LoanPapers,
    NoticeLetter,
    TillQueries,
    RowWhyQueries,
    BookSureLines,
    DecideBankLine,
    ImportStatement,
    AddPayee,
    AgreementBooks,
    AgreementScreens,
    AskSigningCode,
    CalendarLinks,
    CalendarQueries,
    ConfirmConditions,
    EndDeferrals,
    RecallContract,
    SendContract,
    SignContract,
    TransferFile,
    TransferOrders,
    AcceptOffer,
    ApplicantQueries,
    ApplicationLists,
    ApplicationPlans,
    ApplicationQueries,
    ...committeeProviders,
    CancelLoan,
    Disburse,
    EligibilityGuide,
    RecordFindings,
    EligibilityJobs,
    EligibilityQueries,
    ForecastQueries,
    AgeingQueries,
    ArrearsJobs,
    ArrearsQueries,
    ChooseFund,
    FundFileQueries,
    FundQueries,
    NoteArrears,
    OpenDunning,
    PortfolioQueries,
    PostProvisions,
    WriteLadder,
    KeepFund,
    MoveMoney,
    HandInPaper,
    RequestQueries,
    InvoiceQueries,
    HandInInvoice,
    CounterQueries,
    ApplicationListeners,
    AskYes,
    AssistFile,
    FindPerson,
    FirmLoanQueries,
    ReceivePerson,
    AnswerRequest,
    AskForPapers,
    HandleLead,
    InviteFounder,
    JoinProject,
    KeepProduct,
    LeadQueries,
    LeavePhone,
    Ledger,
    LoanFigures,
    LoanGuide,
    LoanJobs,
    LoanLists,
    LoanQueries,
    LoansToRemind,
    LoanScreens,
    MoveApplication,
    OpenFund,
    PaperQueries,
    PlanBook,
    PlanQueries,
    PreviewQueries,
    ProductQueries,
    PublishProduct,
    CallIn,
    DecideProposal,
    Projection,
    ProposalQueries,
    ProposeChange,
    RecordRepayment,
    ReflowJobs,
    ReflowLoans,
    ReflowQueries,
    RefundCredit,
    ReverseRepayment,
    VerifyLedger,
    WriteApplication,
    WritePlan,
    ownsPersonRows('loans', loanPersonRows),
  ],
  exports: [FirmLoanQueries, PortfolioQueries, LoanFigures, LoanGuide, LoanQueries, LoansToRemind, OpenFund, SchemeQueries, VerifyLedger],
})
export class LoansModule {}

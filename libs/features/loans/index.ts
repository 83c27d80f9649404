import { ApplicationPaperEntity } from './application/entities/application-paper.entity.js';
import {
  ArrearsContactEntity,
  DifficultyReportEntity,
  DunningLadderEntity,
  DunningPauseEntity,
  DunningStepEntity,
  DunningTaskEntity,
  PaymentPromiseEntity,
} from './arrears/entities/arrears.entity.js';
import { ContractCodeEntity, LoanContractEntity, LoanSignatureEntity } from './agreement/entities/contract.entity.js';
import { CalendarLinkEntity, LoanConditionEntity, LoanPayeeEntity, TransferLineEntity, TransferOrderEntity } from './agreement/entities/transfer.entity.js';
import { ReleaseInvoiceEntity } from './agreement/entities/release-invoice.entity.js';
import { InstalmentEntity } from './agreement/entities/instalment.entity.js';
import { LoanEventEntity } from './agreement/entities/loan-event.entity.js';
import { LoanEntity } from './agreement/entities/loan.entity.js';
import { AssistedYesEntity, OrientationEntity, SpokenConsentEntity } from './application/entities/counter.entity.js';
import { FindingEntity } from './application/entities/finding.entity.js';
import { LoanApplicationEntity } from './application/entities/loan-application.entity.js';
import { PaperRequestEntity, PaperRequestItemEntity } from './application/entities/paper-request.entity.js';
import { LeadEntity } from './eligibility/entities/lead.entity.js';
import { LoanProductEntity } from './eligibility/entities/loan-product.entity.js';
import { instructionEntities } from './instruction/instruction.parts.js';
import { committeeEntities } from './committee/committee.parts.js';
import { FundBalanceEntity, FundCommitmentEntity, FunderEntity } from './fund/entities/fund.entity.js';
import { FundEntity, LedgerEntryEntity, LedgerPostingEntity } from './fund/entities/ledger.entity.js';
import { FounderInvitationEntity } from './plan/entities/founder-invitation.entity.js';
import { LoanProjectEntity, PlanPageEntity, PlanVersionEntity, ProjectFounderEntity } from './plan/entities/plan.entity.js';
import { LoanNoticeEntity } from './repayment/entities/notice.entity.js';
import { BankLineEntity, BankStatementEntity } from './repayment/entities/bank-line.entity.js';
import { TillDayEntity } from './repayment/entities/till-day.entity.js';
import { HolidayReflowEntity, HolidayReflowLoanEntity } from './repayment/entities/reflow.entity.js';
import { InstalmentVersionEntity, LoanProposalEntity } from './repayment/entities/proposal.entity.js';
import { RepaymentEntity } from './repayment/entities/repayment.entity.js';

export { openDunningJob, postProvisionsJob } from './arrears/arrears.jobs.js';
export { PortfolioQueries } from './arrears/portfolio.queries.js';
export type { PortfolioView } from './arrears/portfolio.views.js';
export { LoanFigures, LoanFiguresView } from './loans.figures.js';
export { type FirmLoan, FirmLoanQueries, type MissedRow } from './firm-loan.queries.js';
export { LoanGuide } from './loans.guide.js';
export { SchemeQueries } from './eligibility/scheme.queries.js';
export { SchemeLine } from './eligibility/scheme.views.js';
export { LoansModule } from './loans.module.js';
export { reflowJob } from './repayment/reflow.jobs.js';
export { endDeferralsJob } from './loans.jobs.js';
export { closeOverdueJob } from './loans.jobs.js';
export { leadPersonalData } from './eligibility/domain/lead.js';
export { forgetLeadsJob } from './eligibility/eligibility.jobs.js';
export { type InstalmentForReminder, LoanQueries } from './loans.queries.js';
export { type LateRow, LoansToRemind, type OpenRequest } from './to-remind.queries.js';
export { OpenFund } from './application/use-cases/open-fund.js';
export { type LedgerReport, VerifyLedger } from './fund/verify-ledger.js';
export { runReplayJson } from './schedule/domain/replay-io.js';
export { runScheduleJson } from './schedule/domain/schedule-io.js';
export const loanEntities = [
  ...instructionEntities,
  ApplicationPaperEntity,
  ReleaseInvoiceEntity,
  AssistedYesEntity,
  OrientationEntity,
  SpokenConsentEntity,
  PaperRequestEntity,
  PaperRequestItemEntity,
  ArrearsContactEntity,
  DifficultyReportEntity,
  DunningLadderEntity,
  DunningPauseEntity,
  DunningStepEntity,
  DunningTaskEntity,
  PaymentPromiseEntity,
  ...committeeEntities,
  CalendarLinkEntity,
  ContractCodeEntity,
  LoanConditionEntity,
  LoanContractEntity,
  LoanPayeeEntity,
  LoanSignatureEntity,
  TransferLineEntity,
  TransferOrderEntity,
  FounderInvitationEntity,
  FundBalanceEntity,
  FundCommitmentEntity,
  FindingEntity,
  FundEntity,
  FunderEntity,
  HolidayReflowEntity,
  HolidayReflowLoanEntity,
  InstalmentEntity,
  LeadEntity,
  LedgerEntryEntity,
  LedgerPostingEntity,
  LoanApplicationEntity,
  LoanEntity,
  LoanEventEntity,
  LoanNoticeEntity,
  LoanProposalEntity,
  BankLineEntity,
  BankStatementEntity,
  TillDayEntity,
  InstalmentVersionEntity,
  LoanProductEntity,
  LoanProjectEntity,
  PlanPageEntity,
  PlanVersionEntity,
  ProjectFounderEntity,
  RepaymentEntity,
];

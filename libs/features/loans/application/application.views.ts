import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { Label } from '#features/references';
import { AssessmentView } from '../eligibility/eligibility.views.js';
import { decisionKinds, reasonCodes } from './domain/decision.js';
import { type Turn, turns } from './domain/application.js';
import { type ApplicationMove, applicationMoves, type ApplicationState, applicationStates } from './domain/application.moves.js';
import { type Obstacle, type ObstacleCode, obstacleCodes } from './domain/obstacles.js';

const text = { type: String, nullable: true } as const;
const whole = { type: Number, nullable: true } as const;
const money = { example: '50000.00', description: 'Decimal MAD' } as const;
const day = { type: String, format: 'date' } as const;
const moves = Object.keys(applicationMoves);

export class ApplicantName {
  @ApiProperty() readonly ar: string;
  @ApiProperty() readonly latin: string;
}
export class TurnView {
  @ApiProperty({ enum: turns }) readonly who: Turn;
  @ApiProperty(day) readonly until: LocalDate;
  @ApiProperty() readonly late: boolean;
}

/** A file in a list. */
export class ApplicationLine {
  @ApiProperty() readonly id: string;
  @ApiProperty({ example: 'D-2027-0001' }) readonly number: string;
  @ApiProperty({ enum: applicationStates }) readonly state: ApplicationState;
  @ApiProperty(day) readonly stateSince: LocalDate;
  @ApiProperty() readonly projectTitle: string;
  @ApiProperty() readonly personId: string;
  @ApiProperty({ type: ApplicantName }) readonly personName: ApplicantName;
  @ApiProperty(money) readonly amount: string;
  @ApiProperty({ ...text, format: 'date-time' }) readonly submittedAt: string | null;
  @ApiProperty({ type: TurnView, nullable: true, description: 'null once the file has ended' }) readonly turn: TurnView | null;
}
export class ApplicationPage {
  @ApiProperty({ type: [ApplicationLine] }) readonly items: readonly ApplicationLine[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
export class MyApplications {
  @ApiProperty({ type: [ApplicationLine] }) readonly items: readonly ApplicationLine[];
}

export class DecisionView {
  @ApiProperty({ enum: decisionKinds }) readonly kind: string;
  @ApiProperty({ ...text, ...money }) readonly amountGranted: string | null;
  @ApiProperty(whole) readonly termMonths: number | null;
  @ApiProperty(whole) readonly deferralMonths: number | null;
  @ApiProperty({ enum: reasonCodes, isArray: true }) readonly reasons: readonly string[];
  @ApiProperty() readonly commentForApplicant: string;
  @ApiProperty() readonly mentorRecommended: boolean;
  @ApiProperty(day) readonly decidedOn: LocalDate;
}
export class ObstacleView implements Obstacle {
  @ApiProperty({ enum: obstacleCodes }) readonly code: ObstacleCode;
  @ApiProperty({ example: 'F03', description: 'Rule of the handbook' }) readonly rule: string;
  @ApiProperty({ type: String }) readonly field: Obstacle['field'];
  @ApiProperty({ type: Object, description: 'Values to show' }) readonly params: Obstacle['params'];
}
export class HistoryLine {
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty({ enum: moves }) readonly move: string;
  @ApiProperty(text) readonly to: string | null;
  @ApiProperty(text) readonly reason: string | null;
  @ApiProperty({ ...text, description: 'Staff who did it for the founder; null when the founder did' }) readonly onBehalfBy: string | null;
}
/** How to reach somebody; null where not known. */
export class ApplicantContact {
  @ApiProperty(text) readonly phone: string | null;
  @ApiProperty(text) readonly email: string | null;
}

export class ProductOfFile {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly version: number;
  @ApiProperty({ type: Label }) readonly label: Label;
  @ApiProperty({ type: Number, nullable: true }) readonly minFirmAgeMonths: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly maxFirmAgeMonths: number | null;
}

/** One whole file. */
export class ApplicationView extends ApplicationLine {
  @ApiProperty(text) readonly sectorCode: string | null;
  @ApiProperty(text) readonly communeCode: string | null;
  @ApiProperty({ type: Label, nullable: true }) readonly sector: Label | null;
  @ApiProperty({ type: Label, nullable: true }) readonly commune: Label | null;
  @ApiProperty() readonly summary: string;
  @ApiProperty() readonly termMonths: number;
  @ApiProperty() readonly deferralMonths: number;
  @ApiProperty(money) readonly ownContribution: string;
  @ApiProperty(money) readonly otherResources: string;
  @ApiProperty(money) readonly needs: string;
  @ApiProperty({ ...money, description: 'Loan, own contribution and the rest together' }) readonly resources: string;
  @ApiProperty({ ...money, description: 'What the resources do not cover; negative when they are more than the needs' }) readonly gap: string;
  @ApiProperty(money) readonly physicalInvestment: string;
  @ApiProperty() readonly jobsPlanned: number;
  @ApiProperty({ type: [String] }) readonly missingItems: readonly string[];
  @ApiProperty({ description: 'Of the officer, with what is missing' }) readonly message: string;
  @ApiProperty({ ...text, description: 'Of the officer, for the committee; null for the applicant' }) readonly opinion: string | null;
  @ApiProperty({ enum: moves, isArray: true }) readonly allowedMoves: readonly ApplicationMove[];
  @ApiProperty({ type: ProductOfFile, description: 'The version that was in force when the file began' }) readonly product: ProductOfFile;
  @ApiProperty({ type: AssessmentView, description: 'Every rule by this version, for people who weigh them' }) readonly assessment: AssessmentView;
  @ApiProperty({ type: [ObstacleView] }) readonly obstacles: readonly ObstacleView[];
  @ApiProperty({ type: [DecisionView] }) readonly decisions: readonly DecisionView[];
  @ApiProperty({ type: [HistoryLine] }) readonly history: readonly HistoryLine[];
  @ApiProperty(text) readonly loanId: string | null;
  @ApiProperty({ type: ApplicantContact, nullable: true, description: 'For the officer; null for everybody else' }) readonly contact: ApplicantContact | null;
}

export class ApplicationMade {
  @ApiProperty() readonly id: string;
}
/** Answer of a move: the state now. */
export class Moved {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: applicationStates }) readonly state: ApplicationState;
}

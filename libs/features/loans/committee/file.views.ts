import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { type DecisionKind, decisionKinds, reasonCodes } from '../application/domain/decision.js';
import { reservationCategories, reservationKinds, reservationStates } from './domain/reservations.js';
import { sessionModes } from './domain/session.moves.js';

const text = { type: String, nullable: true } as const;
const whole = { type: Number, nullable: true } as const;
const money = { example: '50000.00', description: 'Decimal MAD' } as const;
const day = { type: String, format: 'date' } as const;
const maybeDay = { ...day, nullable: true } as const;

export class PurposeView {
  @ApiProperty() readonly label: string;
  @ApiProperty(money) readonly amount: string;
}
export class ReservationView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly applicationId: string;
  @ApiProperty({ example: 'D-2027-0001' }) readonly number: string;
  @ApiProperty() readonly projectTitle: string;
  @ApiProperty() readonly position: number;
  @ApiProperty() readonly text: string;
  @ApiProperty({ enum: reservationCategories }) readonly category: string;
  @ApiProperty({ enum: reservationKinds }) readonly kind: string;
  @ApiProperty(day) readonly dueOn: LocalDate;
  @ApiProperty() readonly late: boolean;
  @ApiProperty() readonly evidenceCode: string;
  @ApiProperty({ enum: reservationStates }) readonly state: string;
  @ApiProperty({ description: 'What the officer says proves it; for the staff' }) readonly evidence: string;
  @ApiProperty({ description: 'Why the last proposal was not enough' }) readonly refusal: string;
  @ApiProperty({ ...text, format: 'date-time' }) readonly liftedAt: string | null;
}
export class ReservationList {
  @ApiProperty({ type: [ReservationView] }) readonly items: readonly ReservationView[];
  @ApiProperty({ description: 'Whether I may confirm: chair or deputy' }) readonly iConfirm: boolean;
}
export class ConvocationView {
  @ApiProperty({ example: 'C-2027-001' }) readonly session: string;
  @ApiProperty(day) readonly day: LocalDate;
  @ApiProperty({ type: String, format: 'date-time' }) readonly startsAt: string;
  @ApiProperty({ enum: sessionModes }) readonly mode: string;
  @ApiProperty() readonly place: string;
  @ApiProperty() readonly minutes: number;
}
export class CountView {
  @ApiProperty() readonly for: number;
  @ApiProperty() readonly against: number;
  @ApiProperty() readonly abstain: number;
  @ApiProperty() readonly tieBroken: boolean;
}
export class RecordView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: decisionKinds }) readonly kind: DecisionKind;
  @ApiProperty(day) readonly decidedOn: LocalDate;
  @ApiProperty({ ...text, ...money }) readonly amountGranted: string | null;
  @ApiProperty(whole) readonly termMonths: number | null;
  @ApiProperty(whole) readonly deferralMonths: number | null;
  @ApiProperty({ type: [PurposeView] }) readonly purposeLines: readonly PurposeView[];
  @ApiProperty({ enum: reasonCodes, isArray: true }) readonly reasons: readonly string[];
  @ApiProperty({ type: [String] }) readonly questions: readonly string[];
  @ApiProperty({ type: [String], description: 'Codes of schemes' }) readonly otherSchemes: readonly string[];
  @ApiProperty() readonly commentForApplicant: string;
  @ApiProperty() readonly mentorRecommended: boolean;
  @ApiProperty({ ...text, description: 'For the staff; null for the applicant' }) readonly commentInternal: string | null;
  @ApiProperty({ type: CountView, nullable: true, description: 'For the staff; secret to the applicant' }) readonly votes: CountView | null;
  @ApiProperty({ ...maybeDay, description: 'Last day of the grant, extension included' }) readonly validUntil: LocalDate | null;
  @ApiProperty({ ...text, description: 'Why the grant lives longer' }) readonly extendedBecause: string | null;
  @ApiProperty({ ...text, format: 'date-time', description: 'When the letter left' }) readonly sentAt: string | null;
  @ApiProperty({ type: [ReservationView] }) readonly reservations: readonly ReservationView[];
}
/** What the committee has to do with a file, for its applicant and for the staff. */
export class CommitteeFile {
  @ApiProperty({ type: ConvocationView, nullable: true }) readonly convocation: ConvocationView | null;
  @ApiProperty({ type: [RecordView], description: 'Newest first; for the applicant only those whose letter left' }) readonly decisions: readonly RecordView[];
  @ApiProperty({ ...maybeDay, description: 'Until when the applicant may ask another session; null when not, or no more' }) readonly reviewUntil: LocalDate | null;
  @ApiProperty({ description: 'A decision waits for its letter, and I may send it' }) readonly maySend: boolean;
  @ApiProperty({ description: 'I may give the grant its one longer time' }) readonly mayExtend: boolean;
}
export class LetterSent {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly letterId: string;
  @ApiProperty() readonly state: string;
}
export class Extended {
  @ApiProperty() readonly id: string;
  @ApiProperty(day) readonly until: LocalDate;
}
export class PaperMade {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly hash: string;
}

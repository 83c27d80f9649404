import { ApiProperty } from '@nestjs/swagger';
import { type ContactKind, contactKinds, type ContactOutcome, contactOutcomes, type DifficultyReason, difficultyReasons } from './domain/contact.js';
import { type DunningAction, dunningActions, type DunningActor, dunningActors } from './domain/dunning.js';
import { type PromiseState, promiseStates } from './domain/promise.js';

const money = { example: '1388.00' } as const;
const day = { format: 'date' } as const;

export class BorrowerName {
  @ApiProperty() readonly ar: string;
  @ApiProperty() readonly latin: string;
}

export class PromiseView {
  @ApiProperty({ ...money }) readonly amount: string;
  @ApiProperty({ ...day }) readonly madeOn: string;
  @ApiProperty({ ...day }) readonly promisedFor: string;
  @ApiProperty() readonly note: string;
  @ApiProperty({ enum: promiseStates, description: 'Computed from the payments' }) readonly state: PromiseState;
}

/** An open step of a late loan. */
export class WorkLine {
  @ApiProperty() readonly taskId: string;
  @ApiProperty() readonly loanId: string;
  @ApiProperty() readonly number: string;
  @ApiProperty({ type: BorrowerName }) readonly personName: BorrowerName;
  @ApiProperty({ enum: dunningActions }) readonly action: DunningAction;
  @ApiProperty({ enum: dunningActors }) readonly who: DunningActor;
  @ApiProperty() readonly level: number;
  @ApiProperty({ ...day }) readonly openedOn: string;
  @ApiProperty({ ...money }) readonly overdue: string;
  @ApiProperty({ description: 'Age of the loan, after its grace days' }) readonly daysLate: number;
  @ApiProperty({ type: String, nullable: true, ...day, description: 'When somebody last spoke to the borrower' }) readonly lastContact: string | null;
  @ApiProperty({ type: PromiseView, nullable: true, description: 'The newest promise' }) readonly promise: PromiseView | null;
}

export class WorkPage {
  @ApiProperty({ type: [WorkLine] }) readonly items: readonly WorkLine[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
  @ApiProperty({ type: [Object], description: 'Open steps by action: [{action, count}]' }) readonly byAction: readonly { readonly action: DunningAction; readonly count: number }[];
}

export class TaskView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly dpd: number;
  @ApiProperty({ enum: dunningActions }) readonly action: DunningAction;
  @ApiProperty({ enum: dunningActors }) readonly who: DunningActor;
  @ApiProperty({ enum: ['open', 'done', 'passed'] }) readonly state: 'open' | 'done' | 'passed';
  @ApiProperty({ ...day }) readonly openedOn: string;
}
export class ContactView {
  @ApiProperty({ ...day }) readonly on: string;
  @ApiProperty({ enum: contactKinds }) readonly kind: ContactKind;
  @ApiProperty({ enum: contactOutcomes }) readonly outcome: ContactOutcome;
  @ApiProperty() readonly note: string;
}
export class DifficultyView {
  @ApiProperty() readonly at: Date;
  @ApiProperty({ enum: difficultyReasons }) readonly reason: DifficultyReason;
  @ApiProperty() readonly words: string;
  @ApiProperty({ type: String, nullable: true, ...day }) readonly canPayOn: string | null;
}
export class PauseView {
  @ApiProperty({ ...day }) readonly from: string;
  @ApiProperty({ ...day }) readonly until: string;
  @ApiProperty() readonly reason: string;
}

/** Everything about one loan's delay. */
export class LoanArrearsView {
  @ApiProperty() readonly loanId: string;
  @ApiProperty() readonly number: string;
  @ApiProperty({ type: BorrowerName }) readonly personName: BorrowerName;
  @ApiProperty({ ...day }) readonly today: string;
  @ApiProperty({ ...money }) readonly outstanding: string;
  @ApiProperty({ ...money }) readonly overdue: string;
  @ApiProperty({ description: 'Age of the loan: its oldest unpaid row, less the grace days of the product' }) readonly daysLate: number;
  @ApiProperty({ description: 'Age of the oldest unpaid row itself, without grace' }) readonly rowDays: number;
  @ApiProperty({ type: PauseView, nullable: true }) readonly pause: PauseView | null;
  @ApiProperty({ type: [TaskView] }) readonly tasks: readonly TaskView[];
  @ApiProperty({ type: [ContactView] }) readonly contacts: readonly ContactView[];
  @ApiProperty({ type: [PromiseView] }) readonly promises: readonly PromiseView[];
  @ApiProperty({ type: [DifficultyView] }) readonly difficulties: readonly DifficultyView[];
}

export class StepView {
  @ApiProperty() readonly dpd: number;
  @ApiProperty() readonly level: number;
  @ApiProperty({ enum: dunningActions }) readonly action: DunningAction;
  @ApiProperty({ enum: dunningActors }) readonly who: DunningActor;
}
export class LadderView {
  @ApiProperty() readonly n: number;
  @ApiProperty({ ...day }) readonly validFrom: string;
  @ApiProperty({ description: 'Whether it binds today' }) readonly binding: boolean;
  @ApiProperty({ type: [StepView] }) readonly steps: readonly StepView[];
}
export class LadderList {
  @ApiProperty({ ...day }) readonly today: string;
  @ApiProperty({ type: [LadderView], description: 'Newest first' }) readonly items: readonly LadderView[];
}
export class NotedView {
  @ApiProperty() readonly id: string;
}

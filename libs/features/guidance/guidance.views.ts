import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { type NextStep, type StepFacts, type StepKind, stepKinds, type Urgency, urgency } from '#kernel/next-step';

const optional = { required: false } as const;

class StepNames {
  @ApiProperty() readonly ar: string;
  @ApiProperty() readonly latin: string;
}
export class StepFactsView implements StepFacts {
  @ApiProperty({ ...optional, description: 'Decimal MAD' }) readonly amount?: string;
  @ApiProperty(optional) readonly count?: number;
  @ApiProperty(optional) readonly number?: string;
  @ApiProperty({ ...optional, format: 'date-time' }) readonly at?: string;
  @ApiProperty({ ...optional, type: StepNames }) readonly names?: StepNames;
  @ApiProperty(optional) readonly word?: string;
}
export class NextStepView implements NextStep {
  @ApiProperty({ example: 'loans.finish_draft' }) readonly code: string;
  @ApiProperty({ enum: stepKinds }) readonly kind: StepKind;
  @ApiProperty({ enum: Object.values(urgency), type: Number }) readonly urgency: Urgency;
  @ApiProperty({ ...optional, type: String, format: 'date' }) readonly on?: LocalDate;
  @ApiProperty({ ...optional, description: 'Id of the record that the step is about' }) readonly id?: string;
  @ApiProperty({ ...optional, type: StepFactsView }) readonly facts?: StepFactsView;
}

export class GuidanceView {
  @ApiProperty({ type: String, format: 'date' }) readonly today: LocalDate;
  @ApiProperty({ type: [NextStepView] }) readonly steps: readonly NextStepView[];
}

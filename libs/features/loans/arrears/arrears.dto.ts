import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { PageQuery } from '#platform/http/page';
import { IsLocalDate, IsMoney } from '#platform/http/validators';
import { type ContactKind, contactKinds, type ContactOutcome, contactOutcomes, type DifficultyReason, difficultyReasons } from './domain/contact.js';
import { type DunningAction, dunningActions, type DunningActor, dunningActors } from './domain/dunning.js';
import { type PortfolioGroup, portfolioGroups, type PortfolioSum, portfolioSums } from './domain/portfolio.js';

export class WorklistQuery extends PageQuery {
  @ApiProperty({ required: false, enum: dunningActions, description: 'Only open steps of this action' }) @IsOptional() @IsIn(dunningActions) readonly action?: DunningAction;
}

export class ContactBody {
  @ApiProperty({ enum: contactKinds }) @IsIn(contactKinds) readonly kind: ContactKind;
  @ApiProperty({ enum: contactOutcomes }) @IsIn(contactOutcomes) readonly outcome: ContactOutcome;
  @ApiProperty({ required: false }) @IsString() @MaxLength(1000) readonly note: string = '';
  @ApiProperty({ type: String, required: false, format: 'date', description: 'Today when left out' }) @IsOptional() @IsLocalDate() readonly on?: LocalDate;
  @ApiProperty({ required: false, description: 'The open step that this was; it is done then' }) @IsOptional() @IsUUID() readonly taskId?: string;
}

export class PromiseBody {
  @ApiProperty({ example: '1500.00' }) @IsMoney() readonly amount: string;
  @ApiProperty({ format: 'date', description: 'Today or later' }) @IsLocalDate() readonly promisedFor: LocalDate;
  @ApiProperty({ required: false }) @IsString() @MaxLength(500) readonly note: string = '';
}

export class DifficultyBody {
  @ApiProperty({ enum: difficultyReasons }) @IsIn(difficultyReasons) readonly reason: DifficultyReason;
  @ApiProperty({ required: false }) @IsString() @MaxLength(2000) readonly words: string = '';
  @ApiProperty({ required: false, type: String, format: 'date', nullable: true }) @IsOptional() @IsLocalDate() readonly canPayOn: LocalDate | null = null;
  @ApiProperty({ required: false, description: 'The mentor may see amounts' }) @IsBoolean() readonly tellMentorAmounts: boolean = false;
}

export class PauseBody {
  @ApiProperty({ format: 'date', description: 'Last day of the pause: today or later' }) @IsLocalDate() readonly until: LocalDate;
  @ApiProperty() @IsString() @MinLength(5) @MaxLength(500) readonly reason: string;
}

export class StepBody {
  @ApiProperty({ minimum: 1, maximum: 3650 }) @Type(() => Number) @IsInt() @Min(1) @Max(3650) readonly dpd: number;
  @ApiProperty({ minimum: 1, maximum: 9 }) @Type(() => Number) @IsInt() @Min(1) @Max(9) readonly level: number;
  @ApiProperty({ enum: dunningActions }) @IsIn(dunningActions) readonly action: DunningAction;
  @ApiProperty({ enum: dunningActors }) @IsIn(dunningActors) readonly who: DunningActor;
}

export class LadderBody {
  @ApiProperty({ format: 'date', description: 'First day: today or later' }) @IsLocalDate() readonly validFrom: LocalDate;
  @ApiProperty({ type: [StepBody] }) @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => StepBody) readonly steps: StepBody[];
}

export class PortfolioQuery {
  @ApiProperty({ type: String, required: false, format: 'date', description: 'End of which day; today when left out' }) @IsOptional() @IsLocalDate() readonly asOf?: LocalDate;
  @ApiProperty({ required: false, enum: portfolioGroups }) @IsOptional() @IsIn(portfolioGroups) readonly by?: PortfolioGroup;
}

export class PortfolioRowsQuery extends PageQuery {
  @ApiProperty({ enum: portfolioSums, required: false }) @IsOptional() @IsIn(portfolioSums) readonly figure: PortfolioSum = 'outstanding';
  @ApiProperty({ type: String, required: false, format: 'date' }) @IsOptional() @IsLocalDate() readonly asOf?: LocalDate;
  @ApiProperty({ required: false, enum: portfolioGroups }) @IsOptional() @IsIn(portfolioGroups) readonly by?: PortfolioGroup;
  @ApiProperty({ required: false, description: 'With `by`: the group whose lines are wanted' }) @IsOptional() @IsString() @MaxLength(60) readonly key?: string;
}

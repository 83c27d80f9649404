import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { IsLocalDate } from '#platform/http/validators';
import { type PaperLife, paperLives } from './domain/paper-dates.js';
import { type PaperStage, paperStages, type PaperState, paperStates } from './domain/checklist.js';

const day = { type: String, format: 'date' } as const;

export class AttachBody {
  @ApiProperty() @IsUUID() readonly documentId: string;
}
export class CheckPaperBody {
  @ApiProperty() @IsBoolean() readonly accepted: boolean;
  /** Needed for a refusal: what is wrong, and how to mend it. */
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(300) readonly reason: string = '';
  @ApiProperty({ required: false, ...day }) @IsOptional() @IsLocalDate() readonly issuedOn?: LocalDate;
  @ApiProperty({ required: false, ...day }) @IsOptional() @IsLocalDate() readonly expiresOn?: LocalDate;
}
export class PaperMade {
  @ApiProperty() readonly id: string;
}
export class AttachedPaper {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly media: string;
  @ApiProperty({ enum: ['to_check', 'accepted', 'refused'] }) readonly state: 'to_check' | 'accepted' | 'refused';
  @ApiProperty() readonly reason: string;
  @ApiProperty({ ...day, nullable: true, description: 'As it stands on the paper' }) readonly issuedOn: LocalDate | null;
  @ApiProperty({ ...day, nullable: true }) readonly expiresOn: LocalDate | null;
  @ApiProperty({ ...day, nullable: true, description: 'The last day on which it is good' }) readonly lastDay: LocalDate | null;
  @ApiProperty({ enum: paperLives }) readonly life: PaperLife;
}
export class FolderPaper {
  @ApiProperty() readonly documentId: string;
  @ApiProperty() readonly name: string;
}
export class WantedPaperView {
  @ApiProperty() readonly code: string;
  @ApiProperty({ enum: paperStages, nullable: true }) readonly stage: PaperStage | null;
  @ApiProperty() readonly mandatory: boolean;
  @ApiProperty() readonly atLeast: number;
  @ApiProperty({ enum: paperStates }) readonly state: PaperState;
  @ApiProperty({ type: [AttachedPaper] }) readonly attached: readonly AttachedPaper[];
  /** Papers of the owner's folder that could be handed in; for the owner only. */
  @ApiProperty({ type: [FolderPaper] }) readonly inFolder: readonly FolderPaper[];
}
export class PapersView {
  @ApiProperty({ type: [WantedPaperView] }) readonly items: readonly WantedPaperView[];
  @ApiProperty() readonly mayAttach: boolean;
  @ApiProperty() readonly mayCheck: boolean;
}

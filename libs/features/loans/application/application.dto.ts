import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsMoney } from '#platform/http/validators';
import { PageQuery } from '#platform/http/page';
import { type Turn, turns } from './domain/application.js';
import { type ApplicationState, applicationStates } from './domain/application.moves.js';

/** What a founder fills in. Amounts as people write them, in MAD; what is left out of a draft is asked for before it is sent. */
export class ApplicationBody {
  @IsString() @MinLength(3) @MaxLength(120) readonly projectTitle: string;
  @IsOptional() @IsString() @MaxLength(40) readonly sectorCode: string | null = null;
  @IsOptional() @IsString() @MaxLength(40) readonly communeCode: string | null = null;
  @IsOptional() @IsString() @MaxLength(2000) readonly summary: string = '';
  @IsOptional() @IsMoney() readonly amount: string = '0';
  @Type(() => Number) @IsInt() @Min(6) @Max(120) readonly termMonths: number;
  @Type(() => Number) @IsInt() @Min(0) @Max(60) readonly deferralMonths: number;
  @IsOptional() @IsMoney() readonly ownContribution: string = '0';
  @IsOptional() @IsMoney() readonly otherResources: string = '0';
  @IsOptional() @IsMoney() readonly needs: string = '0';
  @IsOptional() @IsMoney() readonly physicalInvestment: string = '0';
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(200) readonly jobsPlanned: number = 1;
}

/** What the founder answers when the file came back; the staff reads it in the history. */
export class SubmitBody {
  @IsOptional() @IsString() @MaxLength(1000) readonly message: string = '';
}

export class AskForMoreBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(200, { each: true }) readonly missingItems: string[];
  @IsOptional() @IsString() @MaxLength(1000) readonly message: string = '';
}

export class PresentBody {
  @IsString() @MinLength(10) @MaxLength(4000) readonly opinion: string;
}

export class ApplicationListQuery extends PageQuery {
  @IsOptional() @IsIn(applicationStates) readonly state?: ApplicationState;
  @IsOptional() @IsIn(turns) readonly turn?: Turn;
  /** Number of the file, words of the project's name or of the person's. */
  @IsOptional() @IsString() @MaxLength(80) readonly q?: string;
}

/** Answer of a move: the state now. */
export class MovedView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: applicationStates }) readonly state: ApplicationState;
}

import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsMoney } from '#platform/http/validators';
import { PageQuery } from '#platform/http/page';
import { type ApplicationState, applicationStates } from './domain/application.moves.js';

/** What a founder fills in. Amounts as decimal strings of MAD. */
export class ApplicationBody {
  @IsString() @MinLength(3) @MaxLength(120) readonly projectTitle: string;
  @IsString() @MaxLength(40) readonly sectorCode: string;
  @IsString() @MaxLength(40) readonly communeCode: string;
  @IsOptional() @IsString() @MaxLength(2000) readonly summary: string = '';
  @IsMoney() readonly amount: string;
  @Type(() => Number) @IsInt() @Min(6) @Max(120) readonly termMonths: number;
  @Type(() => Number) @IsInt() @Min(0) @Max(60) readonly deferralMonths: number;
  @IsMoney() readonly ownContribution: string;
  @IsOptional() @IsMoney() readonly otherResources: string = '0';
  @IsMoney() readonly needs: string;
  @IsMoney() readonly physicalInvestment: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(200) readonly jobsPlanned: number = 1;
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
  @IsOptional() @IsIn(['officer', 'committee', 'applicant']) readonly turn?: 'officer' | 'committee' | 'applicant';
}

/** Answer of a move: the state now. */
export class MovedView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: applicationStates }) readonly state: ApplicationState;
}

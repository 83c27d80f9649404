import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsMoney } from '#platform/http/validators';
import { PageQuery } from '#platform/http/page';
import { type Turn, turns } from './domain/application.js';
import { type ApplicationState, applicationStates } from './domain/application.moves.js';

const optional = { required: false } as const;
const money = { required: false, example: '50000.00', default: '0' } as const;

/**
 * The application in one breath: a few figures, and pages of the plan for whoever has them. The figures become lines of the plan unless it comes to the same already.
 * Amounts as people write them, in MAD; what is left out of a draft is asked for before it is sent.
 */
export class ApplicationBody {
  @ApiProperty() @IsString() @MinLength(3) @MaxLength(120) readonly projectTitle: string;
  @ApiProperty({ ...optional, type: String, nullable: true }) @IsOptional() @IsString() @MaxLength(40) readonly sectorCode: string | null = null;
  @ApiProperty({ ...optional, type: String, nullable: true }) @IsOptional() @IsString() @MaxLength(40) readonly communeCode: string | null = null;
  @ApiProperty(optional) @IsOptional() @IsString() @MaxLength(2000) readonly summary: string = '';
  @ApiProperty(money) @IsOptional() @IsMoney() readonly amount: string = '0';
  @ApiProperty({ minimum: 6, maximum: 120 }) @Type(() => Number) @IsInt() @Min(6) @Max(120) readonly termMonths: number;
  @ApiProperty({ minimum: 0, maximum: 60 }) @Type(() => Number) @IsInt() @Min(0) @Max(60) readonly deferralMonths: number;
  @ApiProperty(money) @IsOptional() @IsMoney() readonly ownContribution: string = '0';
  @ApiProperty(money) @IsOptional() @IsMoney() readonly otherResources: string = '0';
  @ApiProperty(money) @IsOptional() @IsMoney() readonly needs: string = '0';
  @ApiProperty(money) @IsOptional() @IsMoney() readonly physicalInvestment: string = '0';
  @ApiProperty({ ...optional, minimum: 0, maximum: 200, default: 1 }) @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(200) readonly jobsPlanned: number = 1;
  @ApiProperty({ ...optional, type: Object, description: 'Pages of the plan by their part, each with `values` and `lines`' }) @IsOptional() @IsObject() readonly plan?: object;
}

/** The first words of a file; the version of the product that is in force today stays with it. */
export class StartBody extends ApplicationBody {
  @ApiProperty({ ...optional, description: 'Code of a product in force; the honour loan when left out' }) @IsOptional() @IsString() @MaxLength(40) readonly productCode?: string;
}

/** What the founder answers when the file came back; the staff reads it in the history. */
export class SubmitBody {
  @ApiProperty(optional) @IsOptional() @IsString() @MaxLength(1000) readonly message: string = '';
}

export class ApplicationListQuery extends PageQuery {
  @ApiProperty({ ...optional, enum: applicationStates }) @IsOptional() @IsIn(applicationStates) readonly state?: ApplicationState;
  @ApiProperty({ ...optional, enum: turns }) @IsOptional() @IsIn(turns) readonly turn?: Turn;
  /** Number of the file, words of the project's name or of the person's. */
  @ApiProperty(optional) @IsOptional() @IsString() @MaxLength(80) readonly q?: string;
}

import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { IsMoney } from '#platform/http/validators';
import { contractLanguages } from './contract-document.js';

export class RecallBody {
  @ApiProperty({ minLength: 5, maxLength: 500 }) @IsString() @MinLength(5) @MaxLength(500) readonly reason: string;
}
export class SignBody {
  @ApiProperty({ example: '123456' }) @IsString() @Matches(/^\d{6}$/) readonly code: string;
}
export class ConditionBody {
  @ApiProperty({ minLength: 3, maxLength: 500, description: 'What was seen: number, day, paper' }) @IsString() @MinLength(3) @MaxLength(500) readonly evidence: string;
}
export class PayeeBody {
  @ApiProperty({ enum: ['person', 'supplier'] }) @IsIn(['person', 'supplier']) readonly kind: 'person' | 'supplier';
  @ApiProperty({ description: 'Holder of the account' }) @IsString() @MinLength(3) @MaxLength(120) readonly name: string;
  @ApiProperty({ example: '011 519 0000012050005349 21' }) @IsString() @MaxLength(60) readonly rib: string;
  @ApiProperty({ required: false, description: 'Staff saw a paper that explains the other name' }) @IsOptional() @IsBoolean() readonly nameChecked?: boolean;
}
export class OrderLineBody {
  @ApiProperty() @IsUUID() readonly payeeId: string;
  @ApiProperty({ example: '1388.00' }) @IsMoney() readonly amount: string;
  @ApiProperty() @IsString() @MinLength(2) @MaxLength(140) readonly purpose: string;
}
export class OrderBody {
  @ApiProperty({ type: [OrderLineBody] }) @ValidateNested({ each: true }) @Type(() => OrderLineBody) @ArrayMinSize(1) @ArrayMaxSize(20) readonly lines: OrderLineBody[];
}
export class PaperQuery {
  @ApiProperty({ enum: contractLanguages, required: false }) @IsOptional() @IsIn(contractLanguages) readonly lang?: 'ar' | 'fr';
}

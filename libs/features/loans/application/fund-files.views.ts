import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { type FundObstacle, fundObstacles } from '../fund/domain/fund-rules.js';

export class FounderName {
  @ApiProperty() readonly ar: string;
  @ApiProperty() readonly latin: string;
}
export class FundFit {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly label: string;
  @ApiProperty({ enum: fundObstacles, isArray: true, description: 'What keeps the file out; empty: it fits' }) readonly obstacles: readonly FundObstacle[];
}
export class FundFile {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly number: string;
  @ApiProperty({ type: FounderName }) readonly personName: FounderName;
  @ApiProperty() readonly state: string;
  @ApiProperty({ example: '50000.00' }) readonly amount: string;
  @ApiProperty({ description: 'Code of the fund that will carry the loan' }) readonly fund: string;
  @ApiProperty({ type: [FundFit] }) readonly funds: readonly FundFit[];
}
export class FundFilePage {
  @ApiProperty({ type: [FundFile] }) readonly items: readonly FundFile[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
export class FundChoiceBody {
  @ApiProperty({ description: 'Code of the fund' }) @IsString() @MaxLength(40) readonly fund: string;
}

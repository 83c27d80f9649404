import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, IsUUID } from 'class-validator';

const orAbsent = Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** Hands over every offer that is not closed. Without `from`: those of which nobody is in charge. */
export class TransferBody {
  @ApiProperty({ required: false, format: 'uuid' }) @orAbsent @IsOptional() @IsUUID() readonly from?: string;
  @ApiProperty({ format: 'uuid' }) @IsUUID() readonly to: string;
}
export class TransferDone {
  @ApiProperty({ description: 'Offers handed over' }) readonly moved: number;
}

/** What somebody is in charge of. `accountId` null: nobody is. */
export class PortfolioView {
  @ApiProperty({ type: String, nullable: true }) readonly accountId: string | null;
  @ApiProperty() readonly displayName: string;
  @ApiProperty({ description: 'E-mail or phone' }) readonly address: string;
  @ApiProperty({ description: 'Still speaks for the organisation' }) readonly member: boolean;
  @ApiProperty({ description: 'Offers that are not closed' }) readonly offers: number;
}
export class PortfolioList {
  @ApiProperty({ type: [PortfolioView] }) readonly items: readonly PortfolioView[];
}

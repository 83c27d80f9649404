import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { digits } from './accounts.dto.js';

export class PasswordResetBody {
  @ApiProperty({ example: '0612345678' }) @IsString() @MinLength(1) @MaxLength(260) readonly login: string;
}

/** The same for an address that is known and for one that is not. */
export class PasswordResetAnswer {
  @ApiProperty() readonly resetId: string;
  @ApiProperty({ enum: ['email', 'phone'] }) readonly channel: 'email' | 'phone';
  @ApiProperty({ description: 'Where the message goes, masked' }) readonly to: string;
  @ApiProperty({ description: 'Minutes that the code lives' }) readonly minutes: number;
}

/** Six digits of any script; spaces do not matter. */
export class NewPasswordBody {
  @ApiProperty() @IsUUID() readonly resetId: string;
  @ApiProperty({ example: '012345' }) @Transform(digits) @IsString() @Matches(/^\d{6}$/) readonly code: string;
  @ApiProperty({ minLength: 10, maxLength: 128 }) @IsString() @MinLength(1) @MaxLength(512) readonly password: string;
}

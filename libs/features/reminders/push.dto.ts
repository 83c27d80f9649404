import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';

const base64url = /^[A-Za-z0-9_-]+$/;

export class PushForgetBody {
  @ApiProperty({ description: 'Address that the browser gave' }) @IsString() @MaxLength(1000) @Matches(/^https:\/\//) readonly endpoint: string;
}
export class PushBody extends PushForgetBody {
  @ApiProperty({ description: 'Public point of the browser, base64url' }) @IsString() @MaxLength(120) @Matches(base64url) readonly p256dh: string;
  @ApiProperty({ description: 'Secret of the browser, base64url' }) @IsString() @MaxLength(60) @Matches(base64url) readonly auth: string;
}
export class PushView {
  @ApiProperty({ description: 'What a browser needs to subscribe, base64url' }) readonly publicKey: string;
  @ApiProperty({ description: 'Browsers in which I am rung' }) readonly browsers: number;
}

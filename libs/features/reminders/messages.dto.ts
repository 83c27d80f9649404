import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { IsLocalDate } from '#platform/http/validators';
import { topics, type Topic } from './domain/kind-rules.js';
import { digests, type Digest } from './domain/leave.js';
import { reminderKinds } from './domain/plan.js';
import { reminderStates } from './entities/reminder.entity.js';

const text = { type: String, nullable: true } as const;
const instant = { type: String, nullable: true, format: 'date-time' } as const;

/** `offers mail`: no offers by mail. */
export const muteWords = topics.filter((topic) => topic !== 'committee').flatMap((topic) => [`${topic} mail`, `${topic} sms`]);

/** How messages come to one person. */
export class WishesView {
  @ApiProperty({ enum: digests }) readonly digest: Digest;
  @ApiProperty({ ...text, format: 'date', description: 'The first day on which messages may come again' }) readonly pausedUntil: LocalDate | null;
  @ApiProperty({ type: [String], enum: muteWords, description: 'Topics that do not come by a channel' }) readonly muted: readonly string[];
}
export class WishesBody {
  @ApiProperty({ enum: digests }) @IsIn([...digests]) readonly digest: Digest;
  @ApiProperty({ ...text, required: false, format: 'date' }) @IsOptional() @IsLocalDate() readonly pausedUntil?: LocalDate | null;
  @ApiProperty({ type: [String], enum: muteWords }) @IsArray() @ArrayMaxSize(muteWords.length) @IsIn(muteWords, { each: true }) readonly muted: readonly string[];
}
export type Mute = `${Topic} ${'mail' | 'sms'}`;

/** A message with all that became of it, for staff. */
export class MessageLine {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: reminderKinds }) readonly kind: string;
  @ApiProperty({ enum: ['mail', 'sms'] }) readonly channel: string;
  @ApiProperty({ format: 'date-time' }) readonly dueAt: Date;
  @ApiProperty({ format: 'date-time' }) readonly expiresAt: Date;
  @ApiProperty({ description: 'Its time is over: it cannot leave any more' }) readonly over: boolean;
  @ApiProperty({ enum: reminderStates }) readonly state: string;
  @ApiProperty({ ...text, description: 'Why it did not leave' }) readonly reason: string | null;
  @ApiProperty({ ...text, description: 'Why it still waits' }) readonly hold: string | null;
  @ApiProperty() readonly attempts: number;
  @ApiProperty(instant) readonly sentAt: Date | null;
  @ApiProperty({ ...text, enum: ['delivered', 'undelivered'], description: 'What the provider told afterwards' }) readonly delivery: string | null;
  @ApiProperty({ description: 'It stands in for another channel' }) readonly standsIn: boolean;
  @ApiProperty({ ...text, description: 'Name of the recipient' }) readonly to: string | null;
}
export class MessagePage {
  @ApiProperty({ type: [MessageLine] }) readonly items: readonly MessageLine[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}

export const settlements = ['again', 'arrived', 'not_needed'] as const;
export type Settlement = (typeof settlements)[number];
export class SettleBody {
  @ApiProperty({ enum: settlements }) @IsIn([...settlements]) readonly as: Settlement;
}
export class Settled {
  @ApiProperty() readonly id: string;
}

export class KindLine {
  @ApiProperty({ enum: reminderKinds }) readonly kind: string;
  @ApiProperty({ enum: topics }) readonly topic: string;
  @ApiProperty({ enum: ['on', 'off', 'rehearsal'] }) readonly mode: string;
  @ApiProperty(text) readonly reason: string | null;
  @ApiProperty({ description: 'Due and waiting' }) readonly waiting: number;
}
export class KindList {
  @ApiProperty({ type: [KindLine] }) readonly items: readonly KindLine[];
}
export class SwitchBody {
  @ApiProperty({ enum: ['on', 'off', 'rehearsal'] }) @IsIn(['on', 'off', 'rehearsal']) readonly mode: 'on' | 'off' | 'rehearsal';
  @ApiProperty() @IsString() @MinLength(3) @MaxLength(300) readonly reason: string;
}

/** What a provider tells about a message: by its own id, or by our reference. */
export class ReceiptBody {
  @ApiProperty() @IsString() @MaxLength(200) readonly id: string;
  @ApiProperty({ enum: ['delivered', 'undelivered'] }) @IsIn(['delivered', 'undelivered']) readonly status: 'delivered' | 'undelivered';
}

export class StopBody {
  @ApiProperty({ description: 'From the link of the message' }) @IsString() @MaxLength(400) readonly token: string;
}
export class StopView {
  @ApiProperty({ enum: topics }) readonly topic: Topic;
  @ApiProperty({ enum: ['mail', 'sms'] }) readonly channel: 'mail' | 'sms';
}

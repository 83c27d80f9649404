import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { Language } from '#platform/http/request';
import { topics } from './domain/kind-rules.js';
import { reminderKinds } from './domain/plan.js';

export class TemplateQuery {
  @ApiProperty({ enum: ['ar', 'fr', 'en'], required: false, default: 'ar' }) @IsOptional() @IsIn(['ar', 'fr', 'en']) readonly lang: Language = 'ar';
}
/** A message with sample values, by each way. */
export class TemplateLine {
  @ApiProperty({ enum: reminderKinds }) readonly kind: string;
  @ApiProperty({ enum: topics }) readonly topic: string;
  @ApiProperty({ description: 'A notice in law: nobody unsubscribes from it' }) readonly legal: boolean;
  @ApiProperty({ description: 'Of the mail, and of the inbox' }) readonly subject: string;
  @ApiProperty() readonly text: string;
  @ApiProperty({ description: 'As a phone gets it' }) readonly sms: string;
  @ApiProperty({ enum: ['gsm', 'ucs2'] }) readonly alphabet: 'gsm' | 'ucs2';
  @ApiProperty({ description: 'In how many parts the text message travels' }) readonly parts: number;
  @ApiProperty({ description: 'Its length in signs' }) readonly signs: number;
}
export class TemplateList {
  @ApiProperty({ enum: ['ar', 'fr', 'en'] }) readonly lang: Language;
  @ApiProperty({ type: [TemplateLine] }) readonly items: readonly TemplateLine[];
}

/** A message of mine in its words, as they are now. */
export class MessageWords {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: reminderKinds }) readonly kind: string;
  @ApiProperty({ enum: ['ar', 'fr', 'en'] }) readonly lang: Language;
  @ApiProperty({ type: String, nullable: true }) readonly subject: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null when its subject is gone' }) readonly text: string | null;
}

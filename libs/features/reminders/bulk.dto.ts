import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { BULK_MOST, type BulkList, bulkLists, type BulkTemplate, bulkTemplates, type Unreached, unreachedWhys } from './domain/bulk.js';

const channel = { type: String, nullable: true, enum: ['mail', 'sms'] } as const;

export class BulkQuery {
  @ApiProperty({ enum: bulkLists, required: false, default: 'late' }) @IsOptional() @IsIn([...bulkLists]) readonly list: BulkList = 'late';
  @ApiProperty({ enum: bulkTemplates, required: false, description: 'The usual one of the list when absent' })
  @IsOptional()
  @IsIn([...bulkTemplates])
  readonly template?: BulkTemplate;
  @ApiProperty({ required: false, description: 'Words of a name, or a phone; of the list `people`' }) @IsOptional() @IsString() @MaxLength(80) readonly q?: string;
  @ApiProperty({ required: false, minimum: 1, maximum: 3650, description: 'Late by so many days; of the list `late`' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3650)
  readonly days?: number;
}
export class BulkBody extends BulkQuery {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Subjects of the preview that are meant; who left the list meanwhile gets nothing' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MOST)
  @IsUUID('all', { each: true })
  readonly subjects: readonly string[];
}

/** A name in both scripts. */
export class BulkName {
  @ApiProperty() readonly ar: string;
  @ApiProperty() readonly latin: string;
}

/** Somebody on the list, and by which way the message would come. */
export class BulkLine {
  @ApiProperty({ description: 'The instalment, the request or the person' }) readonly subjectId: string;
  @ApiProperty() readonly personId: string;
  @ApiProperty({ type: BulkName }) readonly name: BulkName;
  @ApiProperty({ type: String, nullable: true, description: 'Number of the loan or of the file' }) readonly number: string | null;
  @ApiProperty(channel) readonly channel: 'mail' | 'sms' | null;
  @ApiProperty({ type: String, nullable: true, enum: unreachedWhys, description: 'Why nothing would come' }) readonly why: Unreached | null;
}
/** The message as one of them would get it. */
export class BulkSample {
  @ApiProperty({ type: BulkName }) readonly name: BulkName;
  @ApiProperty({ enum: ['ar', 'fr', 'en'] }) readonly lang: string;
  @ApiProperty({ enum: ['mail', 'sms'] }) readonly channel: 'mail' | 'sms';
  @ApiProperty() readonly subject: string;
  @ApiProperty() readonly text: string;
  @ApiProperty({ description: 'Parts of the text message; 0 for a mail' }) readonly parts: number;
}
export class BulkCount {
  @ApiProperty({ enum: unreachedWhys }) readonly why: Unreached;
  @ApiProperty() readonly count: number;
}
export class BulkPreview {
  @ApiProperty({ enum: bulkLists }) readonly list: BulkList;
  @ApiProperty({ enum: bulkTemplates }) readonly template: BulkTemplate;
  @ApiProperty({ type: [String], enum: bulkTemplates, description: 'What fits this list' }) readonly templates: readonly BulkTemplate[];
  @ApiProperty({ description: 'At most so many at once' }) readonly most: number;
  @ApiProperty({ type: [BulkLine] }) readonly items: readonly BulkLine[];
  @ApiProperty() readonly mails: number;
  @ApiProperty() readonly textMessages: number;
  @ApiProperty({ description: 'Parts of all text messages: what they cost' }) readonly parts: number;
  @ApiProperty({ type: [BulkCount] }) readonly unreached: readonly BulkCount[];
  @ApiProperty({ type: [BulkSample], description: 'Up to three, of different languages and ways' }) readonly samples: readonly BulkSample[];
}

/** What became of a message to many. */
export class BulkView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: bulkLists }) readonly list: BulkList;
  @ApiProperty({ enum: bulkTemplates }) readonly template: BulkTemplate;
  @ApiProperty({ type: String, nullable: true }) readonly askedBy: string | null;
  @ApiProperty({ format: 'date-time' }) readonly askedAt: Date;
  @ApiProperty({ format: 'date-time', description: 'Nothing leaves before' }) readonly leavesAt: Date;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) readonly undoneAt: Date | null;
  @ApiProperty() readonly reached: number;
  @ApiProperty({ description: 'Can still be taken back' }) readonly waiting: number;
  @ApiProperty() readonly sent: number;
  @ApiProperty({ description: 'Kept back, expired, failed or taken back' }) readonly others: number;
  @ApiProperty({ type: [BulkCount] }) readonly unreached: readonly BulkCount[];
}
export class BulkPage {
  @ApiProperty({ type: [BulkView] }) readonly items: readonly BulkView[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
export class BulkMade {
  @ApiProperty() readonly id: string;
}
export class BulkUndone {
  @ApiProperty() readonly id: string;
  @ApiProperty({ description: 'So many did not leave' }) readonly undone: number;
}

import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { type Media, mediaTypes } from './domain/clean-file.js';
import { type DocumentCode, documentCodes } from './domain/document.js';

export class DocumentMade {
  @ApiProperty() readonly id: string;
}
export class DocumentReadLine {
  @ApiProperty() readonly at: string;
  /** Name of the account that opened the paper. */
  @ApiProperty() readonly by: string;
}
export class DocumentView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: documentCodes }) readonly code: DocumentCode;
  @ApiProperty() readonly name: string;
  @ApiProperty({ enum: Object.keys(mediaTypes) }) readonly media: Media;
  @ApiProperty({ description: 'Bytes' }) readonly size: number;
  @ApiProperty() readonly kept: boolean;
  @ApiProperty() readonly uploadedAt: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'As it stands on the paper' }) readonly issuedOn: LocalDate | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly expiresOn: LocalDate | null;
  @ApiProperty({ type: [DocumentReadLine] }) readonly reads: readonly DocumentReadLine[];
}
export class MyDocuments {
  @ApiProperty({ type: [DocumentView] }) readonly items: readonly DocumentView[];
}

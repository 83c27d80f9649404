import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { InvoiceState } from '../domain/invoices.js';

/** A paid invoice or a photo of the equipment: what a part of the money became. */
@Entity('release_invoice')
export class ReleaseInvoiceEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('order_id') readonly orderId: string;
  @IdColumn('document_id') readonly documentId: string;
  @TextColumn('state') readonly state: InvoiceState;
  @TextColumn('reason', { default: '' }) readonly reason: string;
  @DayColumn('handed_in_on') readonly handedInOn: LocalDate;
  @IdColumn('checked_by', { nullable: true }) readonly checkedBy: string | null;
  @InstantColumn('checked_at', { nullable: true }) readonly checkedAt: Date | null;
}

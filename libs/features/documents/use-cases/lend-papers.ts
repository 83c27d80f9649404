import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { DocumentEntity } from '../entities/document.entity.js';

/** What a file of a higher feature may do with a paper, inside its own transaction. */
@Injectable()
export class LendPapers {
  /** Locks a paper of this person that is still here. Throws NotFound. */
  async take(tx: Tx, personId: string, documentId: string): Promise<DocumentEntity> {
    const document = await tx.lock(DocumentEntity, documentId);
    assertVisible(document.personId === personId && document.state === 'here');
    return document;
  }

  /** The days that stand on it. Throws NotFound when it is gone. */
  async date(tx: Tx, documentId: string, on: { readonly issuedOn: LocalDate | null; readonly expiresOn: LocalDate | null }): Promise<void> {
    const document = await tx.lock(DocumentEntity, documentId);
    assertVisible(document.state === 'here');
    await tx.change(document, on);
  }

  /** A file rests on it from now on: its owner does not erase it. Throws NotFound when it is gone. */
  async keep(tx: Tx, documentId: string): Promise<void> {
    const document = await tx.lock(DocumentEntity, documentId);
    assertVisible(document.state === 'here');
    await tx.change(document, { kept: true });
  }
}

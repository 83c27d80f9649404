import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { DocumentEntity } from '../entities/document.entity.js';

/** What a file of a higher feature may do with a paper, inside its own transaction. */
@Injectable()
export class LendPapers {
  /** Locks a paper of this person that is still here. Throws NotFound. */
  async take(tx: Tx, personId: string, documentId: string): Promise<void> {
    const document = await tx.lock(DocumentEntity, documentId);
    assertVisible(document.personId === personId && document.state === 'here');
  }

  /** A file rests on it from now on: its owner does not erase it. Throws NotFound when it is gone. */
  async keep(tx: Tx, documentId: string): Promise<void> {
    const document = await tx.lock(DocumentEntity, documentId);
    assertVisible(document.state === 'here');
    await tx.change(document, { kept: true });
  }
}

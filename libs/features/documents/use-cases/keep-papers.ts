import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { FileStore } from '#platform/files/file-store';
import { assertVisible } from '#platform/http/allow';
import { Sealer } from '#platform/secrets/sealer';
import { documentErrors } from '../documents.errors.js';
import { documentAdded, documentErased } from '../documents.events.js';
import { cleanFile, type Media, shownName } from '../domain/clean-file.js';
import { type DocumentCode, isDocumentCode, MOST_DOCUMENTS } from '../domain/document.js';
import { DocumentEntity } from '../entities/document.entity.js';

/** What a seal on a paper is for; one made for something else does not open it. */
export const paperPurpose = (documentId: string): string => `document:${documentId}`;

/** A paper as it will be kept. */
export interface CleanPaper {
  readonly code: DocumentCode;
  readonly media: Media;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** Puts a paper into one's own folder, and takes it out for good. */
@Injectable()
export class KeepPapers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly sealer: Sealer,
  ) {}

  /** Throws documents.profile_first, documents.kind_unknown, documents.unreadable, documents.already_here { name }, documents.too_many { most }. */
  async add(actor: Actor, code: string, upload: { readonly name: string; readonly bytes: Buffer }, key: RequestKey): Promise<{ readonly id: string }> {
    const { personId } = actor;
    if (!personId) throw documentErrors.profile_first();
    const clean = this.cleaned(code, upload.bytes);
    return this.db.once(key, (tx) => this.addWithin(tx, actor, personId, clean, upload.name));
  }

  /** Reads a photo or PDF without its hidden data. Throws documents.kind_unknown, documents.unreadable. */
  cleaned(code: string, bytes: Buffer): CleanPaper {
    if (!isDocumentCode(code)) throw documentErrors.kind_unknown({}, [{ path: 'code', code: 'documents.kind_unknown' }]);
    const clean = cleanFile(bytes);
    if (!clean) throw documentErrors.unreadable({}, [{ path: 'file', code: 'documents.unreadable' }]);
    return { ...clean, code, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  /** Into the folder of a person, in the transaction of whoever may: it says who brought the paper. Throws documents.already_here { name }, documents.too_many { most }. */
  async addWithin(tx: Tx, actor: Actor, personId: string, clean: CleanPaper, uploadName: string): Promise<{ readonly id: string }> {
    const { code, media, sha256 } = clean;
    const id = newId();
    const file = `papers/${id}.bin`;
    await tx.query('select 1 from person where id = $1 for update', [personId]);
    const held = await tx.find(DocumentEntity, { personId, state: 'here' });
    const same = held.find((one) => one.sha256 === sha256);
    if (same) throw documentErrors.already_here({ name: same.name }, [{ path: 'file', code: 'documents.already_here', params: { name: same.name } }]);
    if (held.length >= MOST_DOCUMENTS) throw documentErrors.too_many({ most: MOST_DOCUMENTS });
    await this.files.put(file, this.sealer.sealBytes(clean.bytes, paperPurpose(id)));
    const name = shownName(uploadName, media);
    await tx.insert(DocumentEntity, {
      ...{ id, personId, code, name, media, size: clean.bytes.length, sha256, file, state: 'here', kept: false },
      ...{ uploadedBy: actor.accountId, uploadedAt: this.clock.now() },
    });
    await tx.record(documentAdded(id, actor));
    return { id };
  }

  /** Name and bytes are gone afterwards; that there was a paper stays on record. Throws NotFound, documents.kept_by_file. */
  async erase(actor: Actor, id: string, key: RequestKey): Promise<{ readonly id: string }> {
    return this.db.once(key, async (tx) => {
      const document = await tx.lock(DocumentEntity, id);
      assertVisible(document.personId === actor.personId && document.state === 'here');
      if (document.kept) throw documentErrors.kept_by_file();
      await tx.change(document, { state: 'erased', name: '', sha256: '', size: 0 });
      await tx.record(documentErased(id, actor));
      tx.afterCommit(() => this.files.remove(document.file));
      return { id };
    });
  }
}

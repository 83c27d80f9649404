import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { FileStore } from '#platform/files/file-store';
import { assertVisible } from '#platform/http/allow';
import { Sealer } from '#platform/secrets/sealer';
import { mediaTypes } from '../domain/clean-file.js';
import { DocumentEntity, DocumentReadEntity } from '../entities/document.entity.js';
import { paperPurpose } from './keep-papers.js';

export interface OpenedPaper {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Opens a paper. Whoever is not its owner leaves a line that the owner sees. */
@Injectable()
export class OpenPaper {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly sealer: Sealer,
  ) {}

  /** One's own. Throws NotFound. */
  async own(actor: Actor, id: string): Promise<OpenedPaper> {
    const document = await this.db.source.getRepository(DocumentEntity).findOneBy({ id, state: 'here' });
    assertVisible(document !== null && document.personId === actor.personId);
    return this.opened(document!);
  }

  /** For a reader whose right to it stands elsewhere (a loan file): recorded before the bytes go out. Throws NotFound. */
  async forReader(actor: Actor, id: string): Promise<OpenedPaper> {
    const document = await this.db.source.getRepository(DocumentEntity).findOneBy({ id, state: 'here' });
    assertVisible(document !== null);
    if (document!.personId !== actor.personId)
      await this.db.transaction((tx) => tx.insert(DocumentReadEntity, { id: newId(), documentId: id, accountId: actor.accountId, at: this.clock.now() }));
    return this.opened(document!);
  }

  private async opened({ id, name, media, file }: DocumentEntity): Promise<OpenedPaper> {
    const sealed = await this.files.get(file);
    if (!sealed) throw new AppError('NotFound', 'platform.not_found');
    return { name, type: mediaTypes[media], bytes: this.sealer.openBytes(sealed, paperPurpose(id)) };
  }
}

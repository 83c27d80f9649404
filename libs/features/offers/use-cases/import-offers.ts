import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import type { ImportView } from '../import.queries.js';
import { offerErrors } from '../offers.errors.js';

@Injectable()
export class ImportOffers {
  execute(_actor: Actor, _file: object, _key: RequestKey): Promise<ImportView> {
    throw offerErrors.file_unreadable();
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import type { Language } from '#platform/http/request';
import { AccountEntity } from '../entities/account.entity.js';

/** In which language messages reach this account. */
@Injectable()
export class ChooseLanguage {
  constructor(private readonly db: Db) {}

  async execute(actor: Actor, language: Language): Promise<void> {
    await this.db.transaction(async (tx) => void (await tx.change(await tx.lock(AccountEntity, actor.accountId), { language })));
  }
}

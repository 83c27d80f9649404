import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import type { Language } from '#platform/http/request';
import { languageChosen } from '../accounts.events.js';
import { AccountEntity } from '../entities/account.entity.js';

/** In which language messages reach this account. */
@Injectable()
export class ChooseLanguage {
  constructor(private readonly db: Db) {}

  async execute(actor: Actor, language: Language): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.change(await tx.lock(AccountEntity, actor.accountId), { language });
      await tx.record(languageChosen(actor, language));
    });
  }
}

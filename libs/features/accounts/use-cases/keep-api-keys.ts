import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { ApiKeys } from '#platform/auth/api-keys';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import type { NewApiKeyView } from '../accounts.dto.js';
import { apiKeyMoved } from '../accounts.events.js';
import { accountErrors } from '../accounts.errors.js';

type SignedIn = Actor & { readonly sessionHash?: string };

/** Keys with which a partner's system acts as the account. A key cannot make or revoke keys: that needs the person's session. */
@Injectable()
export class KeepApiKeys {
  constructor(
    private readonly db: Db,
    private readonly keys: ApiKeys,
    private readonly clock: Clock,
  ) {}

  /** Gives the whole key, this once. Throws accounts.session_needed. */
  async make(actor: SignedIn, name: string, days: number): Promise<NewApiKeyView> {
    assertSession(actor);
    const { id, key, expiresAt } = await this.db.transaction(async (tx) => {
      const made = await this.keys.make(tx, actor.accountId, name, days);
      await tx.record(apiKeyMoved(made.id, 'make', actor));
      return made;
    });
    return { id, key, expiresAt: expiresAt.toISOString() };
  }

  /** Ends the key at once. Throws NotFound for another's key, accounts.session_needed. */
  async revoke(actor: SignedIn, id: string): Promise<void> {
    assertSession(actor);
    await this.db.transaction(async (tx) => {
      const rows = await tx.query('update api_key set revoked_at = coalesce(revoked_at, $3) where id = $1 and account_id = $2 returning id', [
        id,
        actor.accountId,
        this.clock.now(),
      ]);
      assertVisible(rows.length > 0);
      await tx.record(apiKeyMoved(id, 'end', actor));
    });
  }
}

function assertSession(actor: SignedIn): void {
  if (!actor.sessionHash) throw accountErrors.session_needed();
}

import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { ApiKeys } from '#platform/auth/api-keys';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { apiKeyMoved } from '../accounts.events.js';
import { accountErrors } from '../accounts.errors.js';
import type { ApiKeyBody, NewApiKeyView } from '../api-keys.dto.js';

type SignedIn = Actor & { readonly sessionHash?: string };

/** Keys with which a partner's system acts for an organisation. A key cannot make or revoke keys: that needs the person's session. */
@Injectable()
export class KeepApiKeys {
  constructor(
    private readonly db: Db,
    private readonly keys: ApiKeys,
    private readonly clock: Clock,
  ) {}

  /** Gives the whole key, this once. Throws accounts.session_needed, accounts.key_of_stranger for an organisation that is not the actor's. */
  async make(actor: SignedIn, { organisationId, ...wish }: ApiKeyBody): Promise<NewApiKeyView> {
    assertSession(actor);
    if (organisationId !== undefined && !actor.organisationIds.includes(organisationId))
      throw accountErrors.key_of_stranger({}, [{ path: 'organisationId', code: 'accounts.key_of_stranger' }]);
    const [only, ...more] = actor.organisationIds;
    const owner = organisationId ?? (more.length === 0 ? (only ?? null) : null);
    const { id, key, expiresAt } = await this.db.transaction(async (tx) => {
      const made = await this.keys.make(tx, actor.accountId, { ...wish, organisationId: owner });
      await tx.record(apiKeyMoved(made.id, 'make', actor));
      return made;
    });
    return { id, key, expiresAt: expiresAt.toISOString() };
  }

  /** Ends the key at once, whoever of the organisation made it. Throws NotFound for another's key, accounts.session_needed. */
  async revoke(actor: SignedIn, id: string): Promise<void> {
    assertSession(actor);
    await this.db.transaction(async (tx) => {
      const rows = await tx.query('update api_key set revoked_at = coalesce(revoked_at, $3) where id = $1 and (account_id = $2 or organisation_id = any($4)) returning id', [
        id,
        actor.accountId,
        this.clock.now(),
        actor.organisationIds,
      ]);
      assertVisible(rows.length > 0);
      await tx.record(apiKeyMoved(id, 'end', actor));
    });
  }
}

function assertSession(actor: SignedIn): void {
  if (!actor.sessionHash) throw accountErrors.session_needed();
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import type { Tx } from '#platform/database/tx';
import { roleGranted } from '../accounts.events.js';

/** Gives an account the role that comes with a place in an organisation. No other role is given this way: those of staff are an administrator's to give. */
@Injectable()
export class GrantRole {
  /** Nothing happens when the account has it. */
  async within(tx: Tx, actor: Actor, role: 'agency'): Promise<void> {
    const rows = await tx.query('insert into account_role (account_id, role) values ($1, $2) on conflict do nothing returning 1', [actor.accountId, role]);
    if (rows.length > 0) await tx.record(roleGranted(actor, role));
  }
}

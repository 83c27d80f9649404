import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { AccountQueries, CODE_MINUTES, codeHashOf, newCode, shownAddress, TellCode } from '#features/accounts';
import { Db, type RequestKey } from '#platform/database/db';
import { CharterBooks } from '../charter-books.js';
import { partyFor } from '../charter.queries.js';
import { CharterCodeEntity, CharterEntity } from '../entities/charter.entity.js';
import { mentoringErrors } from '../mentoring.errors.js';

/** Codes that one person may ask for in an hour on one charter: enough for a bad network, too few to guess. */
const CODES_PER_HOUR = 5;

/** Sends one of the three the code that signs. */
@Injectable()
export class AskCharterCode {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly books: CharterBooks,
    private readonly accounts: AccountQueries,
    private readonly tell: TellCode,
  ) {}

  /** Throws NotFound, mentoring.no_address, mentoring.charter_closed, mentoring.signed_already, mentoring.codes_exhausted. */
  async execute(actor: Actor, mentorshipId: string, key: RequestKey): Promise<{ readonly to: string; readonly minutes: number }> {
    const seen = await this.books.ofMentorship(mentorshipId);
    const party = partyFor(actor, seen);
    const contact = await this.accounts.contactOf(actor.accountId);
    if (!contact?.phone && !contact?.email) throw mentoringErrors.no_address();
    const code = newCode();
    let fresh = false;
    const id = await this.db.once(key, async (tx) => {
      const charter = await tx.lock(CharterEntity, seen!.id);
      if (charter.state !== 'open' || seen!.mentorshipState === 'closed') throw mentoringErrors.charter_closed();
      if (await tx.one('select 1 from charter_signature where charter_id = $1 and (party = $2 or account_id = $3)', [charter.id, party, actor.accountId]))
        throw mentoringErrors.signed_already();
      const now = this.clock.now();
      const recent = (await tx.find(CharterCodeEntity, { charterId: charter.id, accountId: actor.accountId })).filter(
        ({ createdAt }) => now.getTime() - createdAt.getTime() < 3_600_000,
      );
      if (recent.length >= CODES_PER_HOUR) throw mentoringErrors.codes_exhausted({ most: CODES_PER_HOUR });
      const row = { id: newId(), charterId: charter.id, accountId: actor.accountId, createdAt: now, expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000), tries: 0 };
      await tx.insert(CharterCodeEntity, { ...row, codeHash: codeHashOf(row.id, code) });
      fresh = true;
      return row.id;
    });
    // asked again with the same key: the code that counts is on its way already
    if (fresh) await this.tell.execute(contact, { id, words: 'mentoring:charter.code', params: { code, minutes: CODE_MINUTES } });
    return { to: shownAddress(contact), minutes: CODE_MINUTES };
  }
}

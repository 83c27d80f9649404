import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { CHAIN_START, signatureText } from '#kernel/signature';
import { CODE_TRIES, codeHashOf, verdictOf } from '#features/accounts';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { Texts } from '#platform/texts/texts';
import { CharterBooks, type CharterRow } from '../charter-books.js';
import { charterHash } from '../charter-document.js';
import { charterPartSigned, mentorshipMoved } from '../charter.events.js';
import { partyFor } from '../charter.queries.js';
import { type CharterParty, unsigned } from '../domain/charter.js';
import { CharterCodeEntity, CharterEntity, CharterSignatureEntity } from '../entities/charter.entity.js';
import { MentorshipEntity } from '../entities/mentor.entity.js';
import { mentoringErrors } from '../mentoring.errors.js';
import { DrawCharter } from './draw-charter.js';

type Outcome =
  { readonly signed: true; readonly missing: readonly CharterParty[]; readonly charterId: string } | { readonly signed: false; readonly verdict: string; readonly left: number };

/** One of the three signs by code, in any order; the signatures are chained. The last one signs the charter, and its paper is drawn. */
@Injectable()
export class SignCharter {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly books: CharterBooks,
    private readonly texts: Texts,
    private readonly draw: DrawCharter,
  ) {}

  /** A wrong code is counted. Throws NotFound, mentoring.charter_closed, mentoring.signed_already, mentoring.code_wrong, mentoring.code_expired. */
  async execute(actor: Actor, mentorshipId: string, typed: string, origin: string, key: RequestKey): Promise<{ readonly id: string; readonly missing: readonly CharterParty[] }> {
    const outcome = await this.db.once<Outcome>(key, async (tx) => {
      const seen = await this.books.ofMentorship(mentorshipId, tx);
      const party = partyFor(actor, seen);
      const mentorship = await tx.lock(MentorshipEntity, mentorshipId);
      const row = await tx.lock(CharterEntity, seen!.id);
      if (row.state !== 'open' || mentorship.state === 'closed') throw mentoringErrors.charter_closed();
      const before = await tx.find(CharterSignatureEntity, { charterId: row.id }, { n: 'ASC' });
      if (before.some((one) => one.party === party || one.accountId === actor.accountId)) throw mentoringErrors.signed_already();
      const [code] = await tx.lockAll(CharterCodeEntity, { charterId: row.id, accountId: actor.accountId }, { createdAt: 'DESC', id: 'ASC' });
      const verdict = code ? verdictOf(code, codeHashOf(code.id, typed), this.clock.now()) : 'expired';
      if (verdict === 'wrong') await tx.change(code!, { tries: code!.tries + 1 });
      if (verdict !== 'right') return { signed: false, verdict, left: CODE_TRIES - (code?.tries ?? CODE_TRIES) - 1 };
      await tx.change(code!, { usedAt: this.clock.now() });
      const charter = await this.frozen(tx, { ...seen!, facts: row.facts, textSha256: row.textSha256 }, row);
      const evidence = { challenge: code!.id, text: charter.textSha256, version: charter.version, origin };
      await this.chain(tx, actor, charter.id, party, evidence, before);
      const missing = unsigned([...before.map((one) => one.party), party]);
      await tx.record(charterPartSigned(charter.id, mentorship, party, actor));
      if (missing.length === 0) await this.close(tx, actor, charter, mentorship);
      return { signed: true, missing, charterId: charter.id };
    });
    if (!outcome.signed)
      throw outcome.verdict === 'wrong' && outcome.left > 0
        ? mentoringErrors.code_wrong({ count: outcome.left }, [{ path: 'code', code: 'mentoring.code_wrong', params: { count: outcome.left } }])
        : mentoringErrors.code_expired();
    if (outcome.missing.length === 0) await this.draw.soon(outcome.charterId);
    return { id: mentorshipId, missing: outcome.missing };
  }

  /** The names as they are now stay in the charter from the first signature on: all three sign the same words. */
  private async frozen(tx: Tx, charter: CharterRow, row: CharterEntity): Promise<CharterEntity> {
    const facts = await this.books.facts(charter, tx);
    const textSha256 = charterHash(charter.version, facts, this.texts);
    return row.facts ? row : tx.change(row, { facts, textSha256 });
  }

  private async chain(tx: Tx, { accountId }: Actor, charterId: string, party: CharterParty, evidence: object, before: readonly CharterSignatureEntity[]): Promise<void> {
    const signedAt = this.clock.now();
    const previous = before.at(-1)?.hash ?? CHAIN_START;
    const text = signatureText({ paper: charterId, party, mode: 'code', accountId, signedAt, evidence: evidence as Record<string, unknown>, previous });
    const hash = createHash('sha256').update(text).digest('hex');
    await tx.insert(CharterSignatureEntity, { id: newId(), charterId, n: before.length + 1, party, accountId, signedAt, evidence, previous, hash });
  }

  /** A mentorship that began before there was a charter goes on as it was. */
  private async close(tx: Tx, actor: Actor, charter: CharterEntity, mentorship: MentorshipEntity): Promise<void> {
    await tx.change(charter, { state: 'signed', signedOn: this.clock.today() });
    if (mentorship.state !== 'accepted') return;
    await tx.change(mentorship, { state: 'charter_signed' });
    await tx.record(mentorshipMoved(mentorship, 'sign_charter', 'accepted', 'charter_signed', actor));
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { systemActor } from '#kernel/permissions';
import { Attempts, readPhone } from '#features/accounts';
import { Db, hashOf, type RequestKey } from '#platform/database/db';
import type { Language } from '#platform/http/request';
import { CONSENT_VERSION, keepUntil } from '../domain/lead.js';
import { eligibilityErrors } from '../eligibility.errors.js';
import { leadTold } from '../eligibility.events.js';
import { EligibilityQueries } from '../eligibility.queries.js';
import type { LeadBody, LeadKept } from '../lead.dto.js';

/** Keeps a phone number after a first look, with the consent that was given and the answer that was read. One row a number: asking again replaces the answers and starts the time anew. */
@Injectable()
export class LeavePhone {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
    private readonly eligibility: EligibilityQueries,
  ) {}

  /** Throws eligibility.consent_missing, eligibility.phone_unreadable, eligibility.too_many_leads, loans.no_product. */
  async execute(body: LeadBody, language: Language, address: string, key: RequestKey): Promise<LeadKept> {
    if (!body.consent || body.consentVersion !== CONSENT_VERSION) throw eligibilityErrors.consent_missing({}, [{ path: 'consent', code: 'eligibility.consent_missing' }]);
    const phone = readPhone(body.phone);
    if (!phone) throw eligibilityErrors.phone_unreadable({}, [{ path: 'phone', code: 'eligibility.phone_unreadable' }]);
    const minutes = Math.max(await this.attempts.take('lead_address', address), await this.attempts.take('lead_phone', phone));
    if (minutes > 0) throw eligibilityErrors.too_many_leads({ minutes });
    const { answers, consentVersion } = body;
    const { assessment, answeredBy } = await this.eligibility.answer(answers);
    const until = keepUntil(this.clock.today());
    const firstName = body.firstName?.trim() || null;
    // a number is short enough to be guessed from its hash, so the key row holds none of it
    return this.db.once({ ...key, bodyHash: hashOf([answers, language, consentVersion]) }, async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        `insert into lead (id, phone, first_name, language, answers, verdict, answered_by, consent_version, at, keep_until) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (phone) do update set first_name = $3, language = $4, answers = $5, verdict = $6, answered_by = $7, consent_version = $8, at = $9, keep_until = $10,
           outcome = null, handled_by = null, handled_at = null
         returning id`,
        [newId(), phone, firstName, language, JSON.stringify(answers), assessment.verdict, answeredBy, consentVersion, this.clock.now(), until],
      );
      await tx.record(leadTold(row!.id, 'left', systemActor('eligibility')));
      return { keptUntil: until };
    });
  }
}

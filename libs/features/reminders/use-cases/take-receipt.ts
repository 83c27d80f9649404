import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { CONFIG, type Config } from '#platform/config/env';
import { Db } from '#platform/database/db';
import type { ReceiptBody } from '../messages.dto.js';
import { remindersErrors } from '../reminders.errors.js';

/** A provider tells afterwards what became of a text message. The last word counts; the same receipt twice changes nothing. */
@Injectable()
export class TakeReceipt {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `signature`: hex HMAC-SHA-256 of `id.status`. Throws reminders.receipt_unsigned; an unknown id is taken in silence, so that nobody learns which exist. */
  async execute({ id, status }: ReceiptBody, signature: string | undefined): Promise<void> {
    const secret = this.config.smsReceiptSecret;
    const wanted = secret && createHmac('sha256', secret).update(`${id}.${status}`).digest();
    const given = Buffer.from(signature ?? '', 'hex');
    if (!wanted || given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw remindersErrors.receipt_unsigned();
    const own = /^reminder-([0-9a-f-]{36})$/.exec(id)?.[1] ?? null;
    await this.db.query(
      "update reminder set delivery = $3, delivery_at = $4 where channel = 'sms' and state = 'sent' and (provider_id = $1 or id = $2::uuid) and delivery is distinct from $3",
      [id, own, status, this.clock.now()],
    );
  }
}

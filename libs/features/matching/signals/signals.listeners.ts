import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/tx';
import type { StoredEvent } from '#platform/outbox/events';
import { On } from '#platform/outbox/on';
import { isAnswer } from './domain/signal.js';
import { NoteSignals } from './use-cases/note-signals.js';

/** What becomes of proposals once somebody applies. */
@Injectable()
export class SignalListeners {
  constructor(private readonly signals: NoteSignals) {}

  @On('candidacies.applied')
  applied({ payload, at }: StoredEvent, tx: Tx): Promise<void> {
    return this.signals.applied(tx, String(payload['personId']), String(payload['offerId']), String(payload['candidacyId']), at);
  }

  @On('candidacies.moved')
  async decided({ payload, at }: StoredEvent, tx: Tx): Promise<void> {
    const to = String(payload['to']);
    if (isAnswer(to)) await this.signals.decided(tx, String(payload['personId']), String(payload['offerId']), String(payload['candidacyId']), to, at);
  }
}

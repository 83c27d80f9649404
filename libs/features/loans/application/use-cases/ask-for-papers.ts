import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed, assertVisible } from '#platform/http/allow';
import { papersAsked, requestMoved } from '../../loans.events.js';
import { canConfirmRequest, canSee } from '../../loans.policy.js';
import { applicationErrors } from '../application.errors.js';
import { dueDayOf, type ItemReason, needsSupervisor } from '../domain/paper-request.js';
import { LoanApplicationEntity } from '../entities/loan-application.entity.js';
import { PaperRequestEntity, PaperRequestItemEntity } from '../entities/paper-request.entity.js';
import { PaperQueries } from '../papers.queries.js';
import type { RequestMade } from '../requests.views.js';
import { assertMayMove, MoveApplication } from './move-application.js';

export interface WantedAnswer {
  readonly papers: readonly string[];
  readonly items: readonly { readonly text: string; readonly reason: string }[];
  readonly message: string;
  readonly dueOn?: LocalDate | undefined;
}
type Item = Omit<PaperRequestItemEntity, 'requestId' | 'n'>;
const fresh = { answer: 'open', explanation: '', answeredAt: null } as const;

/** Asks a founder once for all that is missing. A second request on the same file waits until another person has confirmed it with a reason. */
@Injectable()
export class AskForPapers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
    private readonly papers: PaperQueries,
    private readonly move: MoveApplication,
  ) {}

  /** Throws NotFound, loans.move_not_now, loans.move_not_yours, application.request_empty, request_waits, paper_not_missing, day_impossible. */
  async ask(actor: Actor, applicationId: string, wish: WantedAnswer, key: RequestKey): Promise<RequestMade> {
    const dueOn = dueDayOf(this.clock.today(), await this.references.holidays(), wish.dueOn);
    if (!dueOn) throw applicationErrors.day_impossible({}, [{ path: 'dueOn', code: 'application.day_impossible' }]);
    return this.db.once(key, async (tx) => {
      const file = await tx.lock(LoanApplicationEntity, applicationId);
      assertMayMove(actor, file, 'ask_for_more');
      const earlier = await tx.find(PaperRequestEntity, { applicationId });
      if (earlier.some(({ state }) => state === 'proposed')) throw applicationErrors.request_waits();
      const items = [...(await this.paperItems(tx, file, wish.papers)), ...wish.items.map(ofWords)];
      if (items.length === 0) throw applicationErrors.request_empty({}, [{ path: 'papers', code: 'application.request_empty' }]);
      const waits = needsSupervisor(earlier.map(({ state }) => state));
      const request = {
        ...{ id: newId(), applicationId, n: earlier.length + 1, state: waits ? ('proposed' as const) : ('open' as const), dueOn, message: wish.message.trim() },
        ...{ askedBy: actor.accountId, askedAt: this.clock.now(), sentAt: waits ? null : this.clock.now(), answeredAt: null, reason: '', decidedBy: null, decidedAt: null },
      };
      await tx.insert(PaperRequestEntity, request);
      await tx.insert(
        PaperRequestItemEntity,
        items.map((item, i) => ({ ...item, requestId: request.id, n: i + 1 })),
      );
      if (!waits) return this.send(tx, actor, request, items);
      await tx.record(requestMoved(file, 'proposed', request.id, actor));
      return { id: request.id, requestState: 'proposed', state: file.state };
    });
  }

  /** Another person lets a second request go to the founder, or gives it back. Throws NotFound, Forbidden, application.request_not_waiting, loans.move_not_now. */
  async decide(actor: Actor, applicationId: string, requestId: string, verdict: { readonly accepted: boolean; readonly reason: string }, key: RequestKey): Promise<RequestMade> {
    return this.db.once(key, async (tx) => {
      const file = await tx.lock(LoanApplicationEntity, applicationId);
      assertVisible(canSee(actor, file) && file.state !== 'draft');
      const request = await tx.lock(PaperRequestEntity, requestId);
      assertVisible(request.applicationId === applicationId);
      assertAllowed(canConfirmRequest(actor, file, request));
      if (request.state !== 'proposed') throw applicationErrors.request_not_waiting();
      const now = this.clock.now();
      const decided = { reason: verdict.reason.trim(), decidedBy: actor.accountId, decidedAt: now };
      if (!verdict.accepted) {
        await tx.change(request, { state: 'declined', ...decided });
        await tx.record(requestMoved(file, 'declined', requestId, actor));
        return { id: requestId, requestState: 'declined', state: file.state };
      }
      // the days of the founder begin now, not when the officer wrote
      const dueOn = request.dueOn > this.clock.today() ? request.dueOn : dueDayOf(this.clock.today(), await this.references.holidays())!;
      const open = await tx.change(request, { state: 'open', sentAt: now, dueOn, ...decided });
      return this.send(tx, actor, open, await tx.find(PaperRequestItemEntity, { requestId }, { n: 'ASC' }));
    });
  }

  private async send(tx: Tx, actor: Actor, request: Pick<PaperRequestEntity, 'id' | 'applicationId' | 'message' | 'askedBy'>, items: readonly Item[]): Promise<RequestMade> {
    const facts = { missingItems: items.flatMap(({ code, text }) => (code === null ? [text] : [])), message: request.message, officer: request.askedBy };
    const { state } = await this.move.within(tx, actor, request.applicationId, 'ask_for_more', facts, ['officer']);
    const file = await tx.get(LoanApplicationEntity, request.applicationId);
    await tx.record(papersAsked(file, request.id, actor));
    return { id: request.id, requestState: 'open', state };
  }

  private async paperItems(tx: Tx, file: LoanApplicationEntity, codes: readonly string[]): Promise<Item[]> {
    const lacking = await this.papers.lacking(tx, file);
    return [...new Set(codes)].map((code) => {
      const one = lacking.find((paper) => paper.code === code);
      if (!one) throw applicationErrors.paper_not_missing({}, [{ path: 'papers', code: 'application.paper_not_missing' }]);
      return { id: newId(), code, text: '', wanted: one.lacks, reason: one.reason, words: one.words, ...fresh };
    });
  }
}

const ofWords = ({ text, reason }: WantedAnswer['items'][number]): Item => ({
  ...{ id: newId(), code: null, text: text.trim(), wanted: 1, reason: 'other' satisfies ItemReason, words: reason.trim() },
  ...fresh,
});

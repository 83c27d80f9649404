import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { refusalOf } from '#kernel/moves';
import { type Actor, can } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { LoanApplicationEntity } from '../../application/entities/loan-application.entity.js';
import { committeeErrors } from '../committee.errors.js';
import { sessionChanged, sessionMoved } from '../committee.events.js';
import type { AttendanceBody } from '../committee.dto.js';
import { isInForce, presiding } from '../domain/seats.js';
import { liveItemStates, type SessionMove, sessionMoves, type SessionRole } from '../domain/session.moves.js';
import { MandateEntity } from '../entities/mandate.entity.js';
import { CommitteeRuleEntity } from '../entities/rule.entity.js';
import { AttendanceEntity, ItemEntity, SessionEntity } from '../entities/session.entity.js';
import { MoveFile } from '../move-file.js';
import { seatedAt } from '../sitting.rows.js';

/** The sitting itself: it opens, says who is there, and closes when no file is left in the middle (locks: applications → session → items). */
@Injectable()
export class HoldSession {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: MoveFile,
  ) {}

  /** A consultation in writing hears its files at once and runs for its hours. Throws committee.too_early, move_not_now, move_not_yours. */
  open(actor: Actor, sessionId: string, key: RequestKey): Promise<{ id: string; state: string }> {
    return this.db.once(key, async (tx) => {
      const files = new Map((await this.lockFiles(tx, sessionId)).map((file) => [file.id, file]));
      const session = await tx.lock(SessionEntity, sessionId);
      await this.assertMay(tx, actor, session, 'open');
      if (session.day > this.clock.today()) throw committeeErrors.too_early({ day: session.day });
      const now = this.clock.now();
      const written = session.kind === 'written';
      if (written)
        for (const item of (await tx.lockAll(ItemEntity, { sessionId })).filter(({ state }) => state === 'planned')) {
          const file = files.get(item.applicationId);
          if (file?.state !== 'scheduled') continue;
          await this.files.move(tx, actor, file, 'hear');
          await tx.change(item, { state: 'heard', heardAt: now });
        }
      const rule = await tx.get(CommitteeRuleEntity, session.ruleId);
      return this.move(tx, actor, session, 'open', { openedAt: now, ...(written ? { closesAt: new Date(now.getTime() + rule.writtenHours * 3_600_000) } : {}) });
    });
  }

  /** Who is there. May be said again until the session closes. Throws NotFound, committee.attendance_wrong, move_not_now. */
  attendance(actor: Actor, sessionId: string, body: AttendanceBody, key: RequestKey): Promise<{ id: string; state: string }> {
    return this.db.once(key, async (tx) => {
      const session = await tx.lock(SessionEntity, sessionId);
      if (!['planned', 'open'].includes(session.state)) throw committeeErrors.move_not_now({ state: session.state });
      const mandates = new Map((await tx.find(MandateEntity, {}, { id: 'ASC' })).map((mandate) => [mandate.id, mandate]));
      const known = await tx.lockAll(AttendanceEntity, { sessionId });
      for (const { mandateId, presence, identified } of body.members) {
        const mandate = mandates.get(mandateId);
        if (!mandate || !isInForce(mandate, session.day)) throw committeeErrors.attendance_wrong();
        const row = known.find((one) => one.mandateId === mandateId);
        if (row) await tx.change(row, { presence, identified });
        else await tx.insert(AttendanceEntity, { id: newId(), sessionId, mandateId, presence, identified });
      }
      await tx.record(sessionChanged(sessionId, actor, 'attendance'));
      return { id: sessionId, state: session.state };
    });
  }

  /** Throws committee.items_open while a file is neither decided nor taken off. */
  close(actor: Actor, sessionId: string, key: RequestKey): Promise<{ id: string; state: string }> {
    return this.db.once(key, async (tx) => {
      const files = await this.lockFiles(tx, sessionId);
      const session = await tx.lock(SessionEntity, sessionId);
      await this.assertMay(tx, actor, session, 'close');
      const live = (await tx.lockAll(ItemEntity, { sessionId })).filter(({ state }) => liveItemStates.includes(state));
      // what its applicant took back meanwhile leaves the agenda by itself
      const gone = live.filter(({ applicationId }) => files.some(({ id, state }) => id === applicationId && state === 'withdrawn'));
      await tx.changeAll(gone.map((item) => [item, { state: 'removed' as const, endedAt: this.clock.now() }] as const));
      const open = live.filter((item) => !gone.includes(item));
      if (open.length > 0) throw committeeErrors.items_open({ count: open.length });
      return this.move(tx, actor, session, 'close', { closedAt: this.clock.now() });
    });
  }

  /** Its files wait for another session. */
  cancel(actor: Actor, sessionId: string, reason: string, key: RequestKey): Promise<{ id: string; state: string }> {
    return this.db.once(key, async (tx) => {
      const files = await this.lockFiles(tx, sessionId);
      const session = await tx.lock(SessionEntity, sessionId);
      await this.assertMay(tx, actor, session, 'cancel');
      for (const item of (await tx.lockAll(ItemEntity, { sessionId })).filter(({ state }) => liveItemStates.includes(state))) {
        const file = files.find(({ id }) => id === item.applicationId);
        if (file?.state === 'scheduled') await this.files.move(tx, actor, file, 'unschedule', { reason });
        await tx.change(item, { state: item.state === 'heard' ? 'postponed' : 'removed', endedAt: this.clock.now(), endedBecause: reason });
      }
      return this.move(tx, actor, session, 'cancel', { cancelledBecause: reason }, reason);
    });
  }

  private async lockFiles(tx: Tx, sessionId: string): Promise<LoanApplicationEntity[]> {
    const items = (await tx.find(ItemEntity, { sessionId }, { applicationId: 'ASC' })).filter(({ state }) => liveItemStates.includes(state));
    const files: LoanApplicationEntity[] = [];
    for (const { applicationId } of items) files.push(await tx.lock(LoanApplicationEntity, applicationId));
    return files;
  }

  private async assertMay(tx: Tx, actor: Actor, session: SessionEntity, move: SessionMove): Promise<void> {
    const seated = await seatedAt(tx, { sessionId: session.id, itemId: session.id, day: session.day, barred: [] });
    const chair = presiding(seated.filter(({ presence }) => presence === 'present' || presence === 'remote'));
    const parts: SessionRole[] = [...(can(actor, 'loans.convene') ? (['secretary'] as const) : []), ...(chair?.accountId === actor.accountId ? (['chair'] as const) : [])];
    const refusal = refusalOf(sessionMoves, move, session.state, parts);
    if (refusal === 'wrong_role') throw committeeErrors.move_not_yours();
    if (refusal) throw committeeErrors.move_not_now({ state: session.state });
  }

  private async move(tx: Tx, actor: Actor, session: SessionEntity, move: SessionMove, patch: Partial<SessionEntity>, reason?: string): Promise<{ id: string; state: string }> {
    const { to } = sessionMoves[move];
    await tx.change(session, { state: to, ...patch });
    await tx.record(sessionMoved(session, move, to, actor, reason));
    return { id: session.id, state: to };
  }
}

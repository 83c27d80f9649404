import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { LoanApplicationEntity } from '../../application/entities/loan-application.entity.js';
import { committeeErrors } from '../committee.errors.js';
import { applicantConvoked, sessionChanged } from '../committee.events.js';
import type { AgendaBody, AgendaItemBody } from '../committee.dto.js';
import { liveItemStates } from '../domain/session.moves.js';
import { isShortNotice } from '../domain/times.js';
import { CommitteeRuleEntity } from '../entities/rule.entity.js';
import { ItemEntity, SessionEntity } from '../entities/session.entity.js';
import { assertNotOwn, MoveFile } from '../move-file.js';

/** Files on the agenda of a session, in their order, and the invitations of their applicants (locks: application → session → items). */
@Injectable()
export class BuildAgenda {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: MoveFile,
  ) {}

  /** A file that is ready, or one that was heard and left its session without a decision. Throws NotFound, committee.move_not_now, file_not_ready, same_session. */
  add(actor: Actor, sessionId: string, body: AgendaItemBody, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const application = await tx.lock(LoanApplicationEntity, body.applicationId);
      assertNotOwn(actor, application);
      const session = await this.planned(tx, sessionId);
      const known = await tx.find(ItemEntity, { applicationId: application.id }, { id: 'ASC' });
      if (known.some((item) => liveItemStates.includes(item.state))) throw committeeErrors.file_not_ready();
      // who asks for another look is heard by another session
      if (known.some((item) => item.sessionId === sessionId && item.state === 'decided')) throw committeeErrors.same_session();
      if (!['ready_for_committee', 'heard'].includes(application.state)) throw committeeErrors.file_not_ready();
      const items = await tx.find(ItemEntity, { sessionId }, { position: 'ASC' });
      const heard = application.state === 'heard';
      const id = newId();
      await tx.insert(ItemEntity, {
        ...{ id, sessionId, applicationId: application.id, position: (items.at(-1)?.position ?? 0) + 1, minutes: body.minutes },
        ...{ presenterAccountId: application.officerAccountId, state: heard ? 'heard' : 'planned', agreement: body.agreement.trim(), endedBecause: '' },
        ...(heard ? { heardAt: this.clock.now() } : {}),
      });
      if (!heard) await this.files.move(tx, actor, application, 'schedule');
      await tx.record(sessionChanged(session.id, actor, 'agenda'));
      return { id };
    });
  }

  /** The order of the agenda and the minutes of each file: all items, each once. Throws committee.agenda_wrong. */
  arrange(actor: Actor, sessionId: string, body: AgendaBody, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const session = await this.planned(tx, sessionId);
      const items = (await tx.lockAll(ItemEntity, { sessionId })).filter(({ state }) => liveItemStates.includes(state));
      const wanted = body.items.map(({ id }) => id);
      if (wanted.length !== items.length || new Set(wanted).size !== wanted.length || items.some(({ id }) => !wanted.includes(id))) throw committeeErrors.agenda_wrong();
      await tx.changeAll(
        items.map(
          (item) =>
            [
              item,
              {
                position: wanted.indexOf(item.id) + 1,
                minutes: body.items[wanted.indexOf(item.id)]!.minutes,
                agreement: body.items[wanted.indexOf(item.id)]!.agreement?.trim() ?? item.agreement,
              },
            ] as const,
        ),
      );
      await tx.record(sessionChanged(session.id, actor, 'arranged'));
      return { id: session.id };
    });
  }

  /** Invites every applicant who is not yet invited, seven days before at the least, or with an agreement on record. Throws committee.notice_too_short. */
  convoke(actor: Actor, sessionId: string, key: RequestKey): Promise<{ id: string; convoked: number }> {
    return this.db.once(key, async (tx) => {
      const session = await this.planned(tx, sessionId);
      const rule = await tx.get(CommitteeRuleEntity, session.ruleId);
      const items = (await tx.lockAll(ItemEntity, { sessionId })).filter((item) => item.state === 'planned' && !item.convokedAt);
      const short = isShortNotice(session.day, this.clock.today(), rule) ? items.filter(({ agreement }) => agreement === '') : [];
      if (short.length > 0)
        throw committeeErrors.notice_too_short(
          { days: rule.noticeDays, count: short.length },
          short.map(({ id }) => ({ path: `agreement.${id}`, code: 'committee.notice_too_short', params: { days: rule.noticeDays, count: 1 } })),
        );
      for (const item of items) {
        const { personId } = await tx.get(LoanApplicationEntity, item.applicationId);
        await tx.change(item, { convokedAt: this.clock.now() });
        await tx.record(applicantConvoked(item.applicationId, personId, item.id, actor));
      }
      await tx.record(sessionChanged(session.id, actor, 'convoked'));
      return { id: session.id, convoked: items.length };
    });
  }

  private async planned(tx: Tx, sessionId: string): Promise<SessionEntity> {
    const session = await tx.lock(SessionEntity, sessionId);
    if (!['planned', 'open'].includes(session.state)) throw committeeErrors.move_not_now({ state: session.state });
    return session;
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { type Actor, can } from '#kernel/permissions';
import { AccountQueries } from '#features/accounts';
import { Db } from '#platform/database/db';
import type { Reader, Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { ApplicationQueries } from '../application/application.queries.js';
import { PlanQueries } from '../application/plan.queries.js';
import type { PlanView } from '../plan/plan.views.js';
import { AgendaQueries } from './agenda.queries.js';
import { ConflictHints } from './conflict-hints.js';
import { InstructionScreens } from '../instruction/instruction.queries.js';
import { committeeErrors } from './committee.errors.js';
import { memberActed } from './committee.events.js';
import type { ItemView, MyVoteView, VoiceView } from './committee.views.js';
import { kindsAfter } from './domain/ballot.js';
import { type Result, resultOf, type Seated, voteBar } from './domain/sitting.js';
import { accessWindow, mayRead } from './domain/times.js';
import { ReadingEntity } from './entities/ballot.entity.js';
import { type AtHand, ItemsAtHand } from './item-at-hand.js';
import { SessionQueries } from './session.queries.js';

/** One file before the committee, for members and secretary. A member's reading is written down. */
@Injectable()
export class ItemQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: AccountQueries,
    private readonly applications: ApplicationQueries,
    private readonly study: InstructionScreens,
    private readonly agenda: AgendaQueries,
    private readonly sessions: SessionQueries,
    private readonly items: ItemsAtHand,
    private readonly hints: ConflictHints,
    private readonly plans: PlanQueries,
  ) {}

  /** Throws NotFound, also for who has neither a seat on that day nor the secretary's part. */
  async one(actor: Actor, itemId: string): Promise<ItemView> {
    const { at, opens } = await this.db.transaction(async (tx) => this.enter(tx, actor, itemId));
    const me = meIn(actor, at);
    const result = resultOf(at.members, at.session.kind, at.rule);
    const decided = at.item.state === 'decided';
    const closes = can(actor, 'loans.convene') || (result.presidingId !== undefined && result.presidingId === me?.id);
    const item = await this.agenda.item(itemId, me?.id, opens);
    assertVisible(item !== undefined);
    return {
      item: item!,
      session: await this.sessions.line(at.session.id),
      file: opens ? await this.applications.forCommittee(actor, at.application.id) : null,
      scores: opens ? ((await this.study.together(at.application)) ?? null) : null,
      newFacts: opens ? await this.newFacts(at.application.id) : [],
      quorum: result.quorum,
      voices: await this.voices(at, decided),
      tally: decided || closes ? result.tally : null,
      kinds: closes && at.item.state === 'heard' && at.session.state === 'open' ? kindsOf(at, result) : [],
      mine: me ? await this.mine(at, me) : null,
      nextItemId: me ? await this.nextFor(at, me) : null,
    };
  }

  /** The plan behind the file, while it may be read. Throws NotFound, committee.files_closed. */
  async plan(actor: Actor, itemId: string): Promise<PlanView> {
    const { at, opens } = await this.db.transaction(async (tx) => this.enter(tx, actor, itemId));
    if (!opens) throw committeeErrors.files_closed({ ...accessWindow(at.session.day, at.rule) });
    return this.plans.forCommittee(actor, at.application.id);
  }

  /** Reads without keeping anybody waiting, and writes the reading of a member down. */
  private async enter(tx: Tx, actor: Actor, itemId: string): Promise<{ at: AtHand; opens: boolean }> {
    const at = await this.items.look(tx, itemId);
    const me = meIn(actor, at);
    const secretary = can(actor, 'loans.convene');
    assertVisible(secretary || (me !== undefined && me.accountId !== undefined));
    const own = actor.personId !== undefined && actor.personId === at.application.personId;
    assertVisible(!own);
    const opens =
      secretary || (me?.pledgedAt != null && !me.barred && me.recused !== true && at.session.state !== 'cancelled' && mayRead(at.session.day, this.clock.today(), at.rule));
    if (opens && !secretary) {
      await tx.insert(ReadingEntity, { id: newId(), itemId, accountId: actor.accountId, what: 'file', at: this.clock.now() });
      await tx.record(memberActed(itemId, actor, 'reading'));
    }
    return { at, opens };
  }

  private async mine(at: AtHand, me: Seated): Promise<MyVoteView> {
    const open = at.item.state === 'heard' && at.session.state === 'open';
    return {
      bar: open ? (voteBar(me, at.session.kind) ?? null) : me.choice !== undefined ? 'already_voted' : (voteBar({ ...me, presence: 'present' }, at.session.kind) ?? null),
      recused: me.recused ?? null,
      choice: me.choice ?? null,
      suggested: await this.hints.linksIn(this.db, me.id, at.application),
    };
  }

  private async voices({ members, item }: AtHand, decided: boolean): Promise<VoiceView[]> {
    const voting = members.filter((member) => member.voting && !member.barred);
    const names = await this.accounts.namesOf(voting.map(({ accountId }) => accountId));
    return voting
      .filter((member) => item.state !== 'decided' || member.choice !== undefined || member.recused)
      .map(({ accountId, college, recused, choice }) => ({
        ...{ name: names.get(accountId)?.displayName || names.get(accountId)?.address || '', college },
        ...{ recused: recused ?? null, voted: choice !== undefined, choice: decided ? (choice ?? null) : null },
      }));
  }

  private async nextFor({ session, item }: AtHand, me: Seated): Promise<string | null> {
    const row = await this.db.one<{ id: string }>(
      `select i.id from committee_item i where i.session_id = $1 and i.id <> $2 and i.state in ('planned', 'heard')
         and not exists (select 1 from committee_vote v where v.item_id = i.id and v.mandate_id = $3)
         and not exists (select 1 from committee_conflict c where c.item_id = i.id and c.mandate_id = $3 and c.recused)
       order by (i.state = 'heard') desc, i.position, i.id limit 1`,
      [session.id, item.id, me.id],
    );
    return row?.id ?? null;
  }

  private async newFacts(applicationId: string, from: Reader = this.db): Promise<readonly string[]> {
    return (await from.query<{ facts: string }>('select facts from committee_review where application_id = $1 order by at, id', [applicationId])).map(({ facts }) => facts);
  }
}

const meIn = (actor: Actor, { members }: AtHand): Seated | undefined => members.find(({ accountId }) => accountId === actor.accountId);

function kindsOf({ application, rule }: AtHand, { quorum, tally }: Result): readonly string[] {
  return quorum.gaps.length > 0 ? [] : kindsAfter(tally.outcome, application.adjournments < rule.maxAdjournments);
}

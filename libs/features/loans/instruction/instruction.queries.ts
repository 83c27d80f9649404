import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { type Centimes, toDecimal } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { assertAllowed, assertVisible } from '#platform/http/allow';
import { LoanApplicationEntity } from '../application/entities/loan-application.entity.js';
import { canSee, partsFor } from '../loans.policy.js';
import { PlanBook } from '../plan/plan-book.js';
import { linesOf, type Score, summaryOf } from './domain/grid.js';
import { gapsOf, type Note } from './domain/note.js';
import { gridOf } from './grid.rows.js';
import type { IneligibilityView, NoteView, RecordView, ScoresTogether, StudyView } from './instruction.views.js';

type NoteRow = Note & {
  readonly mentorNeeded: boolean;
  readonly version: number;
  readonly planHash: string | null;
  readonly amount: Centimes | null;
  readonly by: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
};

const noteView = ({ writtenBy, writtenAt, amount, ...note }: NoteRow, actor: Actor, fitsPlan: boolean): NoteView => ({
  ...{ ...note, fitsPlan, amount: amount === null ? null : toDecimal(amount) },
  ...{ mine: writtenBy === actor.accountId, writtenAt: writtenAt.toISOString() },
});

/** The study of one file, for those who study. */
@Injectable()
export class InstructionScreens {
  constructor(
    private readonly db: Db,
    private readonly plans: PlanBook,
    private readonly clock: Clock,
  ) {}

  /** Blind: scores of others appear with one's own. Throws NotFound, platform.not_allowed. */
  async study(actor: Actor, id: string): Promise<StudyView> {
    const file = await this.fileFor(actor, id);
    assertAllowed(partsFor(actor, file).includes('officer'));
    const [note, records, scores, plan, grid] = await Promise.all([
      this.db.one<NoteRow>(
        `select n.person, n.project, n.market, n.finances, n.risks, n.opinion, n.amount, n.term_months as "termMonths", n.mentor_needed as "mentorNeeded", n.version, n.plan_hash as "planHash",
           n.written_by as "writtenBy", n.written_at as "writtenAt", coalesce(nullif(a.display_name, ''), a.email, a.phone, '') as by from instruction_note n join account a on a.id = n.written_by where n.application_id = $1`,
        [id],
      ),
      this.db.query<RecordView>(
        'select r.id, r.kind, r.held_on as "heldOn", r.place, r.who, r.text, r.seen, a.display_name as by from instruction_record r join account a on a.id = r.recorded_by where r.application_id = $1 order by r.held_on, r.id',
        [id],
      ),
      this.db.query<{ rater: string; by: string; lines: Score; total: number }>(
        'select s.rater_id as rater, a.display_name as by, s.lines, s.total from instruction_score s join account a on a.id = s.rater_id where s.application_id = $1 and s.round = $2 order by s.at, s.id',
        [id, file.adjournments],
      ),
      this.plans.locked(this.db, id),
      gridOf(this.db, file, this.clock.today()),
    ]);
    const own = scores.some(({ rater }) => rater === actor.accountId);
    const fitsPlan = (note?.planHash ?? null) === (plan?.hash ?? null);
    return {
      note: note ? noteView(note, actor, fitsPlan) : null,
      ...{
        records,
        grid: grid.lines,
        gridVersion: grid.version,
        lines: own
          ? linesOf(
              grid.lines,
              scores.map(({ lines }) => lines),
            )
          : [],
        given: scores.length,
        planHash: plan?.hash ?? null,
        today: this.clock.today(),
      },
      scores: own ? scores.map(({ rater, by, lines, total }) => ({ by, mine: rater === actor.accountId, lines, total })) : [],
      summary: own ? (summaryOf(scores.map(({ total }) => total)) ?? null) : null,
      gaps: gapsOf({ note, meetings: records.filter(({ kind }) => kind !== 'expert').length, ownScore: own }),
    };
  }

  /** For the committee, whose members rate nothing: what the raters of the newest round say together; undefined before any score. */
  async together(file: { readonly id: string; readonly gridId: string | null }, from: Reader = this.db): Promise<ScoresTogether | undefined> {
    const scores = await from.query<{ lines: Score; total: number }>(
      'select lines, total from instruction_score where application_id = $1 and round = (select max(round) from instruction_score where application_id = $1) order by at, id',
      [file.id],
    );
    const total = summaryOf(scores.map((score) => score.total));
    if (!total) return undefined;
    const grid = await gridOf(from, file, this.clock.today());
    return {
      version: grid.version,
      total,
      lines: linesOf(
        grid.lines,
        scores.map(({ lines }) => lines),
      ),
    };
  }

  /** Why the rules excluded the file, and until when one may answer; for the applicant and the staff. Throws NotFound. */
  async ineligibility(actor: Actor, id: string): Promise<IneligibilityView | null> {
    await this.fileFor(actor, id);
    const row = await this.db.one<IneligibilityView & { readonly declaredOn: LocalDate }>(
      'select rules, explanation, declared_on as "declaredOn", contest_until as "contestUntil", contested_on as "contestedOn", facts from ineligibility where application_id = $1 order by declared_on desc, id desc limit 1',
      [id],
    );
    return row ?? null;
  }

  private async fileFor(actor: Actor, id: string): Promise<LoanApplicationEntity> {
    const file = await this.db.source.getRepository(LoanApplicationEntity).findOneBy({ id });
    if (!file) throw new AppError('NotFound', 'platform.not_found');
    assertVisible(actor.personId === file.personId || (canSee(actor, file) && file.state !== 'draft'));
    return file;
  }
}

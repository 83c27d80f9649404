import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { gridKept } from '../../loans.events.js';
import { coded, faultsOfGrid, type GridLine } from '../domain/grid.js';
import { ScoringGridEntity } from '../entities/grid.entity.js';
import type { GridBody } from '../grid.dto.js';
import type { GridKept } from '../grid.views.js';
import { instructionErrors } from '../instruction.errors.js';

/** The grid in versions: one draft at a time, and from its first day on a published one is what new studies are scored by. */
@Injectable()
export class KeepGrid {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Writes the draft, or begins one. Throws instruction.grid_wrong, instruction.grid_past. */
  write(actor: Actor, body: GridBody): Promise<GridKept> {
    const lines: GridLine[] = coded(
      body.lines.map(({ code, most, label }) => ({ ...(code ? { code } : {}), most, label: { ar: label.ar.trim(), fr: label.fr.trim(), en: label.en.trim() } })),
    );
    const faults = faultsOfGrid(lines);
    if (faults.length > 0) throw instructionErrors.grid_wrong({ count: faults.length }, faults);
    this.assertAhead(body.validFrom);
    return this.db.transaction(async (tx) => {
      const versions = await this.locked(tx);
      const draft = versions.find(({ state }) => state === 'draft');
      const written = { validFrom: body.validFrom, lines, writtenBy: actor.accountId, writtenAt: this.clock.now() };
      const version = draft?.version ?? (versions[0]?.version ?? 0) + 1;
      const id = draft?.id ?? newId();
      if (draft) await tx.change(draft, written);
      else await tx.insert(ScoringGridEntity, { id, version, state: 'draft', ...written, lines: lines as object[] });
      await tx.record(gridKept({ id, version }, draft ? 'redrafted' : 'drafted', actor));
      return { version };
    });
  }

  /** Throws instruction.no_draft, instruction.grid_past. */
  publish(actor: Actor, key: RequestKey): Promise<GridKept> {
    return this.db.once(key, async (tx) => {
      const draft = await this.draft(tx);
      this.assertAhead(draft.validFrom);
      await tx.change(draft, { state: 'published' });
      await tx.record(gridKept(draft, 'published', actor));
      return { version: draft.version };
    });
  }

  /** Throws instruction.no_draft. */
  drop(actor: Actor): Promise<void> {
    return this.db.transaction(async (tx) => {
      const draft = await this.draft(tx);
      await tx.remove(ScoringGridEntity, { id: draft.id });
      await tx.record(gridKept(draft, 'dropped', actor));
    });
  }

  private assertAhead(validFrom: GridBody['validFrom']): void {
    if (validFrom < this.clock.today()) throw instructionErrors.grid_past({}, [{ path: 'validFrom', code: 'instruction.grid_past' }]);
  }

  private async draft(tx: Tx): Promise<ScoringGridEntity> {
    const draft = (await this.locked(tx)).find(({ state }) => state === 'draft');
    if (!draft) throw instructionErrors.no_draft();
    return draft;
  }

  /** Versions are few and change rarely: one hand at a time. */
  private async locked(tx: Tx): Promise<ScoringGridEntity[]> {
    await tx.query("select pg_advisory_xact_lock(hashtextextended('scoring grid', 0))");
    return tx.find(ScoringGridEntity, {}, { version: 'DESC' });
  }
}

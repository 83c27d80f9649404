import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { eligibilityErrors } from '../eligibility.errors.js';
import { productKept } from '../eligibility.events.js';
import { LoanProductEntity } from '../entities/loan-product.entity.js';
import type { VersionMade } from '../product.views.js';
import { draftOf, lockProduct } from './keep-product.js';

/** Makes a version binding from its first day on, or sets the last day of a product. Whoever started before keeps the version of that day. */
@Injectable()
export class PublishProduct {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws eligibility.no_draft, eligibility.starts_in_the_past. */
  publish(actor: Actor, code: string, key: RequestKey): Promise<VersionMade> {
    return this.db.once(key, async (tx) => {
      await lockProduct(tx, code);
      const draft = await draftOf(tx, code);
      if (draft.validFrom < this.clock.today()) throw eligibilityErrors.starts_in_the_past({}, [{ path: 'validFrom', code: 'eligibility.starts_in_the_past' }]);
      await tx.change(draft, { state: 'published' });
      await tx.record(productKept(draft, 'published', actor));
      return { code, version: draft.version };
    });
  }

  /** Ends every version that is not over by then, also one that was to begin later. Throws NotFound, eligibility.ends_in_the_past, eligibility.already_ended. */
  end(actor: Actor, code: string, endsOn: LocalDate, key: RequestKey): Promise<VersionMade> {
    return this.db.once(key, async (tx) => {
      await lockProduct(tx, code);
      const versions = await tx.find(LoanProductEntity, { code, state: 'published' }, { version: 'DESC' });
      if (!versions[0]) throw new AppError('NotFound', 'platform.not_found');
      if (endsOn < this.clock.today()) throw eligibilityErrors.ends_in_the_past({}, [{ path: 'endsOn', code: 'eligibility.ends_in_the_past' }]);
      const open = versions.filter((version) => version.endsOn === null);
      if (open.length === 0) throw eligibilityErrors.already_ended({ on: versions[0].endsOn ?? endsOn });
      for (const version of open) {
        await tx.change(version, { endsOn });
        await tx.record(productKept(version, 'ended', actor));
      }
      return { code, version: versions[0].version };
    });
  }
}

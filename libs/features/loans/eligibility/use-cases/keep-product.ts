import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { parseMoney } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { loanErrors } from '../../loans.errors.js';
import { eligibilityErrors } from '../eligibility.errors.js';
import { productKept } from '../eligibility.events.js';
import type { ProductVersion } from '../domain/product.js';
import { faultsOfProduct } from '../domain/product-version.js';
import { LoanProductEntity } from '../entities/loan-product.entity.js';
import type { ProductBody } from '../product.dto.js';
import type { VersionMade } from '../product.views.js';

type Written = Omit<ProductVersion, 'code' | 'version' | 'state' | 'endsOn'>;

/** Everybody who changes a product waits here: its versions are counted one after the other. */
export const lockProduct = (tx: Tx, code: string): Promise<unknown> => tx.query("select pg_advisory_xact_lock(hashtext('loan_product ' || $1))", [code]);

export async function draftOf(tx: Tx, code: string): Promise<LoanProductEntity> {
  const draft = await tx.findOne(LoanProductEntity, { code, state: 'draft' });
  if (!draft) throw eligibilityErrors.no_draft();
  return draft;
}

/** Writes the draft of the next version. It binds nobody until it is published, and may change until then. */
@Injectable()
export class KeepProduct {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
  ) {}

  /** The next version of a product, or the first of a new one (`first`). Throws NotFound, eligibility.code_taken, eligibility.draft_exists, eligibility.product_terms_wrong, loans.unknown_choice. */
  async begin(actor: Actor, code: string, body: ProductBody, key: RequestKey, first = false): Promise<VersionMade> {
    const written = await this.read(body);
    return this.db.once(key, async (tx) => {
      await lockProduct(tx, code);
      const versions = await tx.find(LoanProductEntity, { code }, { version: 'DESC' });
      if (first && versions.length > 0) throw eligibilityErrors.code_taken({}, [{ path: 'code', code: 'eligibility.code_taken' }]);
      if (!first && versions.length === 0) throw new AppError('NotFound', 'platform.not_found');
      if (versions.some(({ state }) => state === 'draft')) throw eligibilityErrors.draft_exists();
      const version = (versions[0]?.version ?? 0) + 1;
      const id = newId();
      await tx.insert(LoanProductEntity, { id, code, version, state: 'draft', endsOn: null, ...writable(written) });
      await tx.record(productKept({ id, code, version }, 'drafted', actor));
      return { code, version };
    });
  }

  /** Throws eligibility.no_draft, eligibility.product_terms_wrong, loans.unknown_choice. */
  async change(actor: Actor, code: string, body: ProductBody): Promise<VersionMade> {
    const written = await this.read(body);
    return this.db.transaction(async (tx) => {
      await lockProduct(tx, code);
      const draft = await draftOf(tx, code);
      await tx.change(draft, writable(written));
      await tx.record(productKept(draft, 'redrafted', actor));
      return { code, version: draft.version };
    });
  }

  /** Throws eligibility.no_draft. */
  async drop(actor: Actor, code: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockProduct(tx, code);
      const draft = await draftOf(tx, code);
      await tx.remove(LoanProductEntity, { id: draft.id });
      await tx.record(productKept(draft, 'dropped', actor));
    });
  }

  private async read(body: ProductBody): Promise<Written> {
    const written: Written = {
      ...body,
      minAmount: parseMoney(body.minAmount),
      maxAmount: parseMoney(body.maxAmount),
      bankRequiredAbove: body.bankRequiredAbove === null ? null : parseMoney(body.bankRequiredAbove),
      instalmentUnit: parseMoney(body.instalmentUnit),
    };
    const faults = faultsOfProduct(written);
    if (faults.length > 0) throw eligibilityErrors.product_terms_wrong({ count: faults.length }, faults);
    if (written.validFrom < this.clock.today()) throw eligibilityErrors.starts_in_the_past({}, [{ path: 'validFrom', code: 'eligibility.starts_in_the_past' }]);
    const [regions, communes] = await Promise.all([this.references.regions(), this.references.communes()]);
    const unknown = [
      !regions.some(({ code }) => code === written.regionCode) && 'regionCode',
      written.communeCode !== null && !communes.some(({ code }) => code === written.communeCode) && 'communeCode',
    ].filter((path) => path !== false);
    if (unknown.length > 0)
      throw loanErrors.unknown_choice(
        {},
        unknown.map((path) => ({ path, code: 'platform.field.is_in' })),
      );
    return written;
  }
}

const writable = ({ legalForms, excludedActivities, payChannels, ...rest }: Written) => ({
  ...rest,
  legalForms: [...legalForms],
  excludedActivities: [...excludedActivities],
  payChannels: [...payChannels],
});

import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Db } from '#platform/database/db';
import { AppError } from '#kernel/errors';
import { loanErrors } from '../loans.errors.js';
import type { ProductVersion } from './domain/product.js';
import { eligibilityErrors } from './eligibility.errors.js';
import { changesBetween, inForce, standingOf } from './domain/product-version.js';
import { seedProducts } from './domain/seed-products.js';
import { LoanProductEntity } from './entities/loan-product.entity.js';
import { type KeptProduct, type ProductView, productViewOf, type VersionView } from './product.views.js';

/** The product that is meant where nobody names one. */
export const STANDARD = seedProducts[0]!.code;

const rank = (code: string): number => {
  const known = seedProducts.findIndex((one) => one.code === code);
  return known < 0 ? seedProducts.length : known;
};
const byRank = (a: { code: string }, b: { code: string }): number => rank(a.code) - rank(b.code) || (a.code < b.code ? -1 : 1);

/** Nothing at all on offer is our own trouble; a product that somebody names and that is not on offer is a wrong choice. */
export const notOffered = (code: string | undefined, path = 'code'): AppError =>
  code === undefined ? loanErrors.no_product() : eligibilityErrors.product_not_offered({}, [{ path, code: 'eligibility.product_not_offered' }]);

@Injectable()
export class ProductQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The version in force today, of the honour loan when no other is named. Throws loans.no_product, or eligibility.product_not_offered for one that is named. */
  async row(code?: string): Promise<LoanProductEntity> {
    const row = inForce(await this.versionsOf(code ?? STANDARD), this.clock.today());
    if (!row) throw notOffered(code);
    return row;
  }

  /** Throws loans.no_product, eligibility.product_not_offered. */
  async current(code?: string): Promise<ProductView> {
    return productViewOf(await this.row(code));
  }

  /** Rows of all products that somebody may start with today, the standard one first. */
  async rowsInForce(): Promise<readonly LoanProductEntity[]> {
    const today = this.clock.today();
    return [...(await this.byCode()).values()]
      .map((versions) => inForce(versions, today))
      .filter((row) => row !== undefined)
      .sort(byRank);
  }

  async offered(): Promise<readonly ProductView[]> {
    return (await this.rowsInForce()).map(productViewOf);
  }

  /** Every product for its keeper, also one that has ended or has only a draft. */
  async kept(): Promise<readonly KeptProduct[]> {
    const [products, files, today] = [await this.byCode(), await this.files(), this.clock.today()];
    return [...products]
      .map(([code, versions]) => {
        const current = inForce(versions, today);
        const newest = current ?? versions[0]!;
        const coming = versions
          .filter((version) => standingOf(version, versions, today) === 'coming')
          .map(({ validFrom }) => validFrom)
          .sort()[0];
        return {
          code,
          label: { ar: newest.labelAr, fr: newest.labelFr, en: newest.labelEn },
          current: current ? productViewOf(current) : null,
          comingOn: coming ?? null,
          hasDraft: versions.some(({ state }) => state === 'draft'),
          files: versions.reduce((sum, { id }) => sum + (files.get(id) ?? 0), 0),
        };
      })
      .sort(byRank);
  }

  /** All versions of one product, newest first, each with what it changes. Throws NotFound. */
  async versions(code: string): Promise<readonly VersionView[]> {
    const [rows, files] = await Promise.all([this.versionsOf(code), this.files()]);
    if (rows.length === 0) throw new AppError('NotFound', 'platform.not_found');
    return rows.map((row, i) => {
      const before: ProductVersion | undefined = rows[i + 1];
      return {
        ...productViewOf(row),
        standing: standingOf(row, rows, this.clock.today()),
        endsOn: row.endsOn,
        files: files.get(row.id) ?? 0,
        changes: before ? changesBetween(before, row) : [],
      };
    });
  }

  private versionsOf(code: string): Promise<LoanProductEntity[]> {
    return this.db.source.getRepository(LoanProductEntity).find({ where: { code }, order: { version: 'DESC' } });
  }

  private async byCode(): Promise<Map<string, LoanProductEntity[]>> {
    const found = new Map<string, LoanProductEntity[]>();
    for (const row of await this.db.source.getRepository(LoanProductEntity).find({ order: { code: 'ASC', version: 'DESC' } }))
      found.set(row.code, [...(found.get(row.code) ?? []), row]);
    return found;
  }

  private async files(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.db.query<{ id: string; n: number }>('select product_id as id, count(*)::int as n from loan_application group by product_id order by product_id');
    return new Map(rows.map(({ id, n }) => [id, n]));
  }
}

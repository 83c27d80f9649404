import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { ZERO } from '#kernel/money';
import { AppError } from '#kernel/errors';
import { type OpenedPaper, OpenPaper } from '#features/documents';
import { Db } from '#platform/database/db';
import { assertAllowed, assertVisible } from '#platform/http/allow';
import type { Reader, Tx } from '#platform/database/tx';
import { LoanProductEntity } from '../eligibility/entities/loan-product.entity.js';
import { canSee, partsFor, writesFor } from '../loans.policy.js';
import { ApplicationPlans } from './application-plans.js';
import { paperlessStates } from './domain/application.moves.js';
import { type CountedPaper, lackOf, type Lacking, type PaperFacts, papersWanted, standingOf } from './domain/checklist.js';
import { type DatesOnPaper, lastDayOf, lifeOf } from './domain/paper-dates.js';
import { LoanApplicationEntity } from './entities/loan-application.entity.js';
import type { AttachedPaper, PapersView, WantedPaperView } from './papers.views.js';

type Attached = Omit<AttachedPaper, 'lastDay' | 'life'> & DatesOnPaper & { readonly code: string };
const attachedOf =
  'select p.id, p.state, p.reason, d.code, d.name, d.media, d.issued_on as "issuedOn", d.expires_on as "expiresOn" from application_paper p join document d on d.id = p.document_id where p.application_id = $1 order by p.attached_at, p.id';
const bought: readonly (string | undefined)[] = ['works', 'equipment', 'vehicle'];

const counted = ({ state, reason, life }: AttachedPaper): CountedPaper & { readonly reason: string } => ({ state, reason, expired: life === 'expired' });

/** Which papers a file wants, and where each stands. */
@Injectable()
export class PaperQueries {
  constructor(
    private readonly db: Db,
    private readonly plans: ApplicationPlans,
    private readonly open: OpenPaper,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound. */
  async of(actor: Actor, id: string): Promise<PapersView> {
    const file = await this.fileFor(actor, id);
    const own = writesFor(actor, file);
    const [facts, attached, folder] = await Promise.all([
      this.factsOf(file, await this.db.source.getRepository(LoanProductEntity).findOneByOrFail({ id: file.productId }), this.db),
      this.db.query<Attached>(attachedOf, [id]),
      this.db.query<{ documentId: string; code: string; name: string }>(
        `select d.id as "documentId", d.code, d.name from document d where d.person_id = $1 and $3 and d.state = 'here'
         and not exists (select 1 from application_paper p where p.document_id = d.id and p.application_id = $2) order by d.uploaded_at desc, d.id`,
        [file.personId, id, own],
      ),
    ]);
    const wanted = papersWanted(facts);
    const items = wanted.map((one): WantedPaperView => {
      const mine = attached.filter(({ code }) => code === one.code).map((paper) => this.dated(paper));
      const inFolder = folder.filter(({ code }) => code === one.code).map(({ code: _code, ...paper }) => paper);
      return { ...one, state: standingOf(one, mine.map(counted), inFolder.length), attached: mine, inFolder };
    });
    const over = paperlessStates.includes(file.state);
    return { items, mayAttach: own && !over, mayCheck: partsFor(actor, file).includes('officer') && !over };
  }

  /** Kinds of paper that the file wants and does not have, or not well enough, each with why. */
  async lacking(tx: Tx, file: LoanApplicationEntity): Promise<readonly Lacking[]> {
    const facts = await this.factsOf(file, await tx.get(LoanProductEntity, file.productId), tx);
    const attached = await tx.query<Attached>(attachedOf, [file.id]);
    return papersWanted(facts).flatMap(
      (wanted) =>
        lackOf(
          wanted,
          attached.filter(({ code }) => code === wanted.code).map((paper) => counted(this.dated(paper))),
        ) ?? [],
    );
  }

  /** The paper itself for who reads the file; recorded for its owner. Throws NotFound, Forbidden. */
  async paper(actor: Actor, id: string, paperId: string): Promise<OpenedPaper> {
    const file = await this.fileFor(actor, id);
    assertAllowed(partsFor(actor, file).includes('officer'));
    const paper = await this.db.one<{ document_id: string }>('select document_id from application_paper where id = $1 and application_id = $2', [paperId, id]);
    if (!paper) throw new AppError('NotFound', 'platform.not_found');
    return this.open.forReader(actor, paper.document_id);
  }

  private dated({ code, ...paper }: Attached): AttachedPaper {
    const lastDay = lastDayOf(code, paper);
    return { ...paper, lastDay, life: lifeOf(lastDay, this.clock.today()) };
  }

  private async fileFor(actor: Actor, id: string): Promise<LoanApplicationEntity> {
    const file = await this.db.source.getRepository(LoanApplicationEntity).findOneBy({ id });
    if (!file) throw new AppError('NotFound', 'platform.not_found');
    assertVisible(writesFor(actor, file) || (canSee(actor, file) && file.state !== 'draft'));
    return file;
  }

  private async factsOf(file: LoanApplicationEntity, product: LoanProductEntity, from: Reader): Promise<PaperFacts> {
    const found = await this.plans.of(file, from);
    const figures = found && this.plans.figures(found.plan, file.personId, product);
    return {
      investments: figures?.needs.lines.filter(({ kind }) => bought.includes(kind)).map(({ amount }) => amount) ?? [],
      bankLoan: figures?.resources.bank ?? ZERO,
      ownContribution: file.ownContribution,
      insurance: product.insuranceRequired,
      premises: figures?.needs.lines.some(({ kind }) => kind === 'works' || kind === 'deposit') ?? false,
    };
  }
}

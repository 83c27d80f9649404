import { Injectable } from '@nestjs/common';
import { dayOf } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import type { Actor } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { canSee, isAssistant, writesFor } from '../loans.policy.js';
import { saidYes } from './assisted-yes.js';
import type { AssistanceView, OrientationView } from './counter.dto.js';
import { assistanceStands } from './domain/counter.js';
import { LoanApplicationEntity } from './entities/loan-application.entity.js';
import { AskYes } from './use-cases/ask-yes.js';

const nobody = { ar: '', latin: '' };
type Orientation = Pick<OrientationView, 'source' | 'wish' | 'outcome' | 'advice' | 'openedBy' | 'decidedBy'> & { readonly openedAt: Date; readonly decidedAt: Date | null };

/** What happened at the counter about one file. */
@Injectable()
export class CounterQueries {
  constructor(
    private readonly db: Db,
    private readonly people: PeopleQueries,
    private readonly yes: AskYes,
  ) {}

  /** Throws NotFound. */
  async assistance(actor: Actor, id: string): Promise<AssistanceView> {
    const file = await this.file(actor, id);
    const [names, accountId, reach, yes, said, assistant] = await Promise.all([
      this.people.namesOf([file.personId]),
      this.people.accountOf(file.personId),
      this.yes.phoneOf(file.personId),
      saidYes(this.db, file),
      this.db.one<{ at: Date; by: string; presence: string }>(
        'select c.said_at as at, a.display_name as by, c.presence from spoken_consent c join account a on a.id = c.taken_by where c.application_id = $1',
        [id],
      ),
      this.db.one<{ name: string }>("select coalesce(nullif(display_name, ''), email, phone) as name from account where id = $1", [file.assistantAccountId]),
    ]);
    return {
      ...{ personId: file.personId, personName: names.get(file.personId) ?? nobody, hasAccount: accountId !== undefined },
      ...{ assistant: assistant?.name ?? null, stands: assistanceStands(file), mine: isAssistant(actor, file) },
      phone: reach ? `•••${reach.phone.slice(-4)}` : null,
      ...{ consentAt: said?.at.toISOString() ?? null, consentTakenBy: said?.by ?? null, presence: said?.presence ?? null },
      yes: yes ? { kind: yes.kind, at: yes.at.toISOString(), covers: yes.covers } : null,
    };
  }

  /** Null for a file that never stood at the reception. Throws NotFound. */
  async orientation(actor: Actor, id: string): Promise<OrientationView | null> {
    const file = await this.file(actor, id);
    const [names, row] = await Promise.all([
      this.people.namesOf([file.personId]),
      this.db.one<Orientation>(
        `select o.source, o.wish, o.outcome, o.advice, a.display_name as "openedBy", o.opened_at as "openedAt", d.display_name as "decidedBy", o.decided_at as "decidedAt"
         from orientation o join account a on a.id = o.opened_by left join account d on d.id = o.decided_by where o.application_id = $1`,
        [id],
      ),
    ]);
    if (!row) return null;
    const { openedAt, decidedAt, ...rest } = row;
    return { ...rest, personName: names.get(file.personId) ?? nobody, openedAt: openedAt.toISOString(), decidedOn: decidedAt ? dayOf(decidedAt) : null };
  }

  private async file(actor: Actor, id: string): Promise<LoanApplicationEntity> {
    const file = await this.db.source.getRepository(LoanApplicationEntity).findOneBy({ id });
    if (!file) throw new AppError('NotFound', 'platform.not_found');
    assertVisible(writesFor(actor, file) || (canSee(actor, file) && file.state !== 'draft'));
    return file;
  }
}

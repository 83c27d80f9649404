import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { AccountQueries, CODE_MINUTES, CODE_TRIES, codeHashOf, newCode, verdictOf } from '#features/accounts';
import { KeepPapers, LendPapers } from '#features/documents';
import { PeopleQueries } from '#features/people';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import type { Language } from '#platform/http/request';
import type { Upload } from '#platform/http/upload';
import { SmsGateway } from '#platform/sms/sms-gateway';
import { Texts } from '#platform/texts/texts';
import { assisted } from '../../loans.events.js';
import { isAssistant } from '../../loans.policy.js';
import { applicationErrors } from '../application.errors.js';
import { isWritable } from '../application-plans.js';
import { AssistedYesEntity } from '../entities/counter.entity.js';
import { LoanApplicationEntity } from '../entities/loan-application.entity.js';

/** Codes that one file may ask for in an hour. */
export const YES_CODES_PER_HOUR = 5;
type Outcome = { readonly right: true } | { readonly right: false; readonly left: number };

/** Before a typed file is sent its person says yes: by a code that came to her own phone, or on paper when she has none. */
@Injectable()
export class AskYes {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
    private readonly accounts: AccountQueries,
    private readonly papers: KeepPapers,
    private readonly lend: LendPapers,
    private readonly sms: SmsGateway,
    private readonly texts: Texts,
  ) {}

  /** Where a code would go: the phone of the own account, else the one that was told at the counter. */
  async phoneOf(personId: string): Promise<{ readonly phone: string; readonly language: Language } | undefined> {
    const accountId = await this.people.accountOf(personId);
    const contact = accountId ? await this.accounts.contactOf(accountId) : undefined;
    const phone = contact?.phone ?? (await this.people.phoneOf(personId));
    return phone ? { phone, language: contact?.language ?? 'ar' } : undefined;
  }

  /** Throws NotFound, application.no_phone, application.codes_exhausted. */
  async sendCode(actor: Actor, applicationId: string, key: RequestKey): Promise<{ readonly to: string; readonly minutes: number }> {
    const file = await this.db.source.getRepository(LoanApplicationEntity).findOneBy({ id: applicationId });
    assertVisible(file !== null && isAssistant(actor, file) && isWritable(file));
    const reach = await this.phoneOf(file!.personId);
    if (!reach) throw applicationErrors.no_phone();
    const code = newCode();
    const issued = await this.db.once(key, async (tx) => {
      const now = this.clock.now();
      await tx.lock(LoanApplicationEntity, applicationId);
      const recent = (await tx.find(AssistedYesEntity, { applicationId, kind: 'code' })).filter(({ createdAt }) => now.getTime() - createdAt.getTime() < 3_600_000);
      if (recent.length >= YES_CODES_PER_HOUR) throw applicationErrors.codes_exhausted({ most: YES_CODES_PER_HOUR });
      const id = newId();
      const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000);
      await tx.insert(AssistedYesEntity, { id, applicationId, kind: 'code', askedBy: actor.accountId, createdAt: now, codeHash: codeHashOf(id, code), expiresAt, tries: 0 });
      return { id };
    });
    const text = this.texts.t(reach.language, 'application:messages.yes_code', { code, number: file!.number, minutes: CODE_MINUTES });
    await this.sms.send({ to: reach.phone, text, reference: issued.id });
    return { to: `•••${reach.phone.slice(-4)}`, minutes: CODE_MINUTES };
  }

  /** A wrong code is counted. Throws NotFound, application.code_wrong, application.code_over. */
  async byCode(actor: Actor, applicationId: string, typed: string, key: RequestKey): Promise<{ readonly id: string }> {
    const outcome = await this.db.once<Outcome>(key, async (tx) => {
      const file = await this.file(tx, actor, applicationId);
      const [code] = await tx.lockAll(AssistedYesEntity, { applicationId, kind: 'code' }, { createdAt: 'DESC', id: 'ASC' });
      const verdict = code ? verdictOf(code, codeHashOf(code.id, typed), this.clock.now()) : 'expired';
      if (verdict === 'wrong') await tx.change(code!, { tries: code!.tries + 1 });
      if (verdict !== 'right') return { right: false, left: verdict === 'wrong' ? CODE_TRIES - code!.tries - 1 : 0 };
      await tx.change(code!, { usedAt: this.clock.now() });
      await tx.record(assisted(file, 'confirm', actor));
      return { right: true };
    });
    if (outcome.right) return { id: applicationId };
    const params = { count: outcome.left };
    throw outcome.left > 0 ? applicationErrors.code_wrong(params, [{ path: 'code', code: 'application.code_wrong', params }]) : applicationErrors.code_over();
  }

  /** The scan of what she signed or marked with a finger, and who saw it; it stays in her folder. Throws NotFound, the errors of the folder, application.consent_missing. */
  async onPaper(actor: Actor, applicationId: string, upload: Upload, key: RequestKey): Promise<{ readonly id: string }> {
    const witness = (upload.fields.witness ?? '').trim();
    return this.db.once(key, async (tx) => {
      const file = await this.file(tx, actor, applicationId);
      if (witness.length < 3) throw applicationErrors.consent_missing({}, [{ path: 'witness', code: 'application.consent_missing' }]);
      const { id: documentId } = await this.papers.addWithin(tx, actor, file.personId, this.papers.cleaned('OTHER', upload.bytes), upload.name);
      await this.lend.keep(tx, documentId);
      const now = this.clock.now();
      await tx.insert(AssistedYesEntity, { id: newId(), applicationId, kind: 'paper', askedBy: actor.accountId, createdAt: now, expiresAt: now, usedAt: now, documentId, witness });
      await tx.record(assisted(file, 'confirm', actor));
      return { id: applicationId };
    });
  }

  private async file(tx: Tx, actor: Actor, id: string): Promise<LoanApplicationEntity> {
    const file = await tx.lock(LoanApplicationEntity, id);
    assertVisible(isAssistant(actor, file) && isWritable(file));
    return file;
  }
}

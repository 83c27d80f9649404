import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import type { Actor } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import type { Paper } from '#platform/http/pdf-reply';
import { asOne } from '#platform/pdf/document';
import { Pdf } from '#platform/pdf/pdf';
import { Texts } from '#platform/texts/texts';
import { AgreementScreens } from '../agreement/agreement.queries.js';
import { amountOnPaper, type ContractLanguage, dayOnPaper } from '../agreement/contract-document.js';
import { amountInLetters } from '../agreement/domain/amount-in-letters.js';
import { AgeingQueries } from './ageing.queries.js';
import { repaymentErrors } from '../repayment/repayment.errors.js';
import { canPropose } from '../repayment/proposal.policy.js';

/** Days to mend that a letter names when nobody says otherwise: the longest that the handbook allows. */
const USUAL_CURE_DAYS = 30;

/**
 * The formal notice on paper: to whom, about which loan, what is late since when, and until when it can be mended. Staff prints it before it is served;
 * once it was recorded the borrower reads the same letter with its days.
 */
@Injectable()
export class NoticeLetter {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
    private readonly screens: AgreementScreens,
    private readonly ageing: AgeingQueries,
    private readonly pdf: Pdf,
    private readonly texts: Texts,
  ) {}

  /** Throws NotFound for a loan that the actor may not see and, to its borrower, before a notice was served; repayment.not_late. */
  async execute(actor: Actor, loanId: string, lang: ContractLanguage, cureDays = USUAL_CURE_DAYS): Promise<Paper> {
    const loan = await this.screens.loanFor(actor, loanId);
    const served = await this.db.one<{ on: LocalDate; until: LocalDate }>(
      'select served_on as "on", cure_until as until from loan_notice where loan_id = $1 order by at desc, id desc limit 1',
      [loanId],
    );
    if (!served && !canPropose(actor, loan)) throw new AppError('NotFound', 'platform.not_found');
    const on = served?.on ?? this.clock.today();
    const until = served?.until ?? addDays(on, cureDays);
    const late = await this.ageing.lateLoan(loanId, on);
    if (!late) throw repaymentErrors.not_late();
    const t = (key: string, params: object = {}): string => this.texts.t(lang, `repayment:paper.notice.${key}`, params);
    const [names, phone, place] = [await this.people.namesOf([loan.personId]), await this.people.phoneOf(loan.personId), await this.placeOf(loan.applicationId, lang)];
    const name = names.get(loan.personId);
    const words = {
      number: asOne(loan.number),
      since: dayOnPaper(late.since),
      until: dayOnPaper(until),
      amount: amountOnPaper(late.overdue, lang),
      letters: amountInLetters(late.overdue, lang),
    };
    const bytes = await this.pdf.render({
      ...{ lang, title: t('title'), sender: this.texts.t(lang, 'agreement:contract.lender'), number: loan.number, on, day: dayOnPaper(on) },
      blocks: [
        {
          kind: 'facts',
          rows: [
            [t('to'), (lang === 'ar' ? name?.ar : name?.latin) || name?.latin || name?.ar || ''],
            [t('place'), place],
            ...(phone ? [[t('phone'), asOne(phone)] as const] : []),
            [t('about'), t('loan', words)],
          ],
        },
        { kind: 'paragraph', text: t('late', words) },
        { kind: 'paragraph', text: t('mend', words), strong: true },
        { kind: 'paragraph', text: t('else', words) },
        { kind: 'paragraph', text: t('talk') },
        { kind: 'signatures', names: [t('signature')] },
      ],
    });
    return { name: `${loan.number}-notice-${lang}.pdf`, bytes };
  }

  private async placeOf(applicationId: string, lang: ContractLanguage): Promise<string> {
    const row = await this.db.one<{ ar: string; fr: string }>(
      'select c.label_ar as ar, c.label_fr as fr from loan_application a join commune c on c.code = a.commune_code where a.id = $1',
      [applicationId],
    );
    return row?.[lang] ?? '';
  }
}

import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { type Centimes, plus, ZERO } from '#kernel/money';
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
import { repaymentErrors } from './repayment.errors.js';

interface Payment {
  receiptNo: string | null;
  amount: Centimes;
  receivedOn: LocalDate;
  channel: string;
  reference: string;
  reversedOn: LocalDate | null;
}

/** What the borrower takes home: the receipt of a payment, and the letter that says that nothing is owed any more. */
@Injectable()
export class LoanPapers {
  constructor(
    private readonly db: Db,
    private readonly people: PeopleQueries,
    private readonly screens: AgreementScreens,
    private readonly pdf: Pdf,
    private readonly texts: Texts,
  ) {}

  /** Throws NotFound for a loan that the actor may not see, repayment.no_receipt for a payment that was taken back. */
  async receipt(actor: Actor, loanId: string, repaymentId: string, lang: ContractLanguage): Promise<Paper> {
    const loan = await this.screens.loanFor(actor, loanId);
    const payment = await this.db.one<Payment>(
      'select receipt_no as "receiptNo", amount, received_on as "receivedOn", channel, reference, reversed_on as "reversedOn" from repayment where id = $1 and loan_id = $2',
      [repaymentId, loanId],
    );
    if (!payment || payment.reversedOn) throw repaymentErrors.no_receipt();
    const number = payment.receiptNo ?? payment.reference;
    const [t, name] = [this.wordsIn(lang), await this.nameIn(loan.personId, lang)];
    const bytes = await this.pdf.render({
      ...{ lang, title: t('receipt.title'), sender: this.sender(lang), number, on: payment.receivedOn, day: dayOnPaper(payment.receivedOn) },
      blocks: [
        { kind: 'paragraph', text: t('receipt.lead', { name, number: asOne(loan.number) }) },
        {
          kind: 'facts',
          rows: [
            [t('receipt.amount'), amountOnPaper(payment.amount, lang)],
            [t('receipt.letters'), amountInLetters(payment.amount, lang)],
            [t('receipt.day'), dayOnPaper(payment.receivedOn)],
            [t('receipt.channel'), this.texts.t(lang, `loans:channels.${payment.channel}`)],
            [t('receipt.reference'), asOne(payment.reference)],
          ],
        },
        { kind: 'paragraph', text: t('receipt.keep') },
        { kind: 'signatures', names: [t('receipt.till')] },
      ],
    });
    return { name: `${number.replaceAll(/[^\w-]+/g, '-')}-${lang}.pdf`, bytes };
  }

  /** Throws NotFound, repayment.not_closed while something is owed. */
  async closingLetter(actor: Actor, loanId: string, lang: ContractLanguage): Promise<Paper> {
    const loan = await this.screens.loanFor(actor, loanId);
    if (loan.state !== 'closed_paid' || !loan.closedOn) throw repaymentErrors.not_closed();
    const payments = await this.db.query<Payment>(
      'select receipt_no as "receiptNo", amount, received_on as "receivedOn", channel, reference, reversed_on as "reversedOn" from repayment where loan_id = $1 and reversed_on is null order by received_on, at, id',
      [loanId],
    );
    const [t, name] = [this.wordsIn(lang), await this.nameIn(loan.personId, lang)];
    const words = { name, number: asOne(loan.number), amount: amountOnPaper(loan.principal, lang), letters: amountInLetters(loan.principal, lang), day: dayOnPaper(loan.closedOn) };
    const bytes = await this.pdf.render({
      ...{ lang, title: t('closing.title'), sender: this.sender(lang), number: loan.number, on: loan.closedOn, day: dayOnPaper(loan.closedOn) },
      blocks: [
        { kind: 'paragraph', text: t('closing.lead', words) },
        { kind: 'paragraph', text: t('closing.free', words), strong: true },
        {
          kind: 'table',
          head: [t('receipt.day'), t('receipt.channel'), t('receipt.reference'), t('receipt.amount')],
          rows: payments.map((one) => [dayOnPaper(one.receivedOn), this.texts.t(lang, `loans:channels.${one.channel}`), asOne(one.reference), amountOnPaper(one.amount, lang)]),
          foot: ['', '', t('closing.total'), amountOnPaper(plus(ZERO, ...payments.map(({ amount }) => amount)), lang)],
          align: ['start', 'start', 'start', 'end'],
        },
        { kind: 'paragraph', text: t('closing.thanks') },
        { kind: 'signatures', names: [t('closing.signature')] },
      ],
    });
    return { name: `${loan.number}-${lang}.pdf`, bytes };
  }

  private wordsIn =
    (lang: ContractLanguage) =>
    (key: string, params: object = {}): string =>
      this.texts.t(lang, `repayment:paper.${key}`, params);
  private sender = (lang: ContractLanguage): string => this.texts.t(lang, 'agreement:contract.lender');

  private async nameIn(personId: string, lang: ContractLanguage): Promise<string> {
    const name = (await this.people.namesOf([personId])).get(personId);
    return (lang === 'ar' ? name?.ar : name?.latin) || name?.latin || name?.ar || '';
  }
}

import { Injectable } from '@nestjs/common';
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { LocalDate } from '#kernel/calendar';
import { addDays } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { type Centimes, formatMoney, minus } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import type { Language } from '#platform/http/request';
import { asOne } from '#platform/pdf/document';
import { Pdf } from '#platform/pdf/pdf';
import { Texts } from '#platform/texts/texts';
import { AgreementScreens } from './agreement.queries.js';
import { amountOnPaper, type ContractLanguage, dayOnPaper } from './contract-document.js';

interface Row {
  readonly id: string;
  readonly n: number;
  readonly due: LocalDate;
  readonly amount: Centimes;
  readonly paid: Centimes;
  readonly revision: number;
  readonly number: string;
}
const select = `select i.id, i.n, i.due_on as due, i.amount, i.paid, i.revision, l.number from instalment i join loan l on l.id = i.loan_id where i.amount > 0`;

/** The days to pay, on paper and in a phone's calendar. */
@Injectable()
export class CalendarQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
    private readonly screens: AgreementScreens,
    private readonly pdf: Pdf,
    private readonly texts: Texts,
  ) {}

  /** Throws NotFound for a loan that the actor may not see. */
  async onPaper(actor: Actor, loanId: string, lang: ContractLanguage): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const loan = await this.screens.loanFor(actor, loanId);
    const [rows, names] = await Promise.all([this.db.query<Row>(`${select} and i.loan_id = $1 order by i.n`, [loanId]), this.people.namesOf([loan.personId])]);
    const t = (key: string, params: object = {}): string => this.texts.t(lang, `agreement:contract.${key}`, params);
    const name = names.get(loan.personId);
    const today = this.clock.today();
    const bytes = await this.pdf.render({
      ...{ lang, title: t('calendar.title'), sender: t('lender'), number: loan.number, on: today, day: dayOnPaper(today) },
      blocks: [
        { kind: 'paragraph', text: t('calendar.lead', { name: (lang === 'ar' ? name?.ar : name?.latin) || name?.latin || '', number: asOne(loan.number) }) },
        {
          kind: 'table',
          head: [t('annex.n'), t('annex.due'), t('annex.amount'), t('calendar.paid')],
          rows: rows.map((row) => [asOne(String(row.n)), dayOnPaper(row.due), amountOnPaper(row.amount, lang), row.paid > 0n ? amountOnPaper(row.paid, lang) : '']),
          align: ['center', 'start', 'end', 'end'],
        },
      ],
    });
    return { name: `${loan.number}-${lang}.pdf`, bytes };
  }

  /** One loan for its borrower, as a calendar to take over. Throws NotFound. */
  async ofLoan(actor: Actor, loanId: string, lang: Language): Promise<string> {
    await this.screens.loanFor(actor, loanId);
    return this.written(await this.db.query<Row>(`${select} and i.loan_id = $1 order by i.n`, [loanId]), lang);
  }

  /** All running loans of a person, under the secret address. */
  async ofPerson(personId: string, lang: Language): Promise<string> {
    return this.written(await this.db.query<Row>(`${select} and i.paid < i.amount and l.person_id = $1 order by i.due_on, i.id limit 1000`, [personId]), lang);
  }

  /** The id of a row names its event for ever; each change of it makes a higher sequence, so that phones take the new day. */
  private written(rows: readonly Row[], lang: Language): string {
    const t = (key: string, params: object = {}): string => this.texts.t(lang, `agreement:contract.${key}`, params);
    const calendar = ical({ name: t('calendar.title'), prodId: { company: 'Tiwizi', product: 'loans', language: lang.toUpperCase() }, method: ICalCalendarMethod.PUBLISH });
    for (const row of rows)
      calendar.createEvent({
        ...{ id: `instalment-${row.id}@tiwizi`, sequence: row.revision, stamp: this.clock.now(), allDay: true, timezone: null },
        ...{ start: new Date(`${row.due}T00:00:00Z`), end: new Date(`${addDays(row.due, 1)}T00:00:00Z`) },
        summary: t('calendar.event', { n: row.n, number: row.number, amount: formatMoney(minus(row.amount, row.paid), lang, { symbol: false }) }),
      });
    return calendar.toString();
  }
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Centimes, plus, toDecimal } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { Sealer } from '#platform/secrets/sealer';
import { RIB_PURPOSE } from './use-cases/add-payee.js';

interface Line {
  readonly number: string;
  readonly loan: string;
  readonly loan_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly rib_sealed: string;
  readonly amount: Centimes;
  readonly purpose: string;
}

/** Approved orders as a file for the bank: one line per payee, the sum and a proof at the end. Opening bank identities is recorded for each loan. */
@Injectable()
export class TransferFile {
  constructor(
    private readonly db: Db,
    private readonly sealer: Sealer,
  ) {}

  /** Semicolons, amounts with two decimals and a dot, in the order of the orders. */
  async csv(actor: Actor): Promise<string> {
    const lines = await this.db.query<Line>(
      `select o.number, n.number as loan, n.id as loan_id, n.person_id, p.name, p.rib_sealed, l.amount, l.purpose
       from transfer_order o join loan n on n.id = o.loan_id join transfer_line l on l.order_id = o.id join loan_payee p on p.id = l.payee_id
       where o.state = 'approved' and n.person_id is distinct from $1 order by o.number, l.id limit 5000`,
      [actor.personId ?? null],
    );
    const loans = new Map(lines.map((line) => [line.loan_id, line.person_id]));
    await this.db.transaction((tx) =>
      tx.recordAll([...loans].map(([id, personId]) => ({ type: 'loans.bank_identity_read', subject: { kind: 'loan', id }, actor, payload: { loanId: id, personId } }))),
    );
    const rows = lines.map((line) => [line.number, line.loan, line.name, this.sealer.open(line.rib_sealed, RIB_PURPOSE), toDecimal(line.amount), line.purpose].map(cell).join(';'));
    const total = toDecimal(plus(...lines.map(({ amount }) => amount)));
    const body = ['order;loan;payee;rib;amount;purpose', ...rows].join('\r\n');
    return `${body}\r\nTOTAL;${rows.length};;;${total};sha256 ${createHash('sha256').update(body).digest('hex')}\r\n`;
  }
}

/** A cell that no spreadsheet takes for a formula (trust S-10). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

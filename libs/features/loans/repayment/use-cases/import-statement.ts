import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { guessColumns } from '#kernel/columns';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { tidy } from '#kernel/text';
import { Db, hashOf, type RequestKey } from '#platform/database/db';
import { readCsv } from '#platform/files/csv';
import { type BankFault, type BankLine, fingerprints, missingColumns, readBankLine, statementHeadings } from '../domain/statement.js';
import { BankLineEntity, BankStatementEntity } from '../entities/bank-line.entity.js';
import { repaymentErrors } from '../repayment.errors.js';

const MOST_LINES = 5_000;

export interface Imported {
  readonly id: string;
  readonly lines: number;
  readonly fresh: number;
  readonly faults: number;
}

/** Takes a statement of the bank as its site gives it. What an earlier file had is not taken twice; lines that cannot be read are kept aside with their reason. Nothing is booked. */
@Injectable()
export class ImportStatement {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws repayment.statement_unreadable, statement_columns { missing }, statement_empty, statement_too_long { most }. */
  execute(actor: Actor, file: { readonly name: string; readonly bytes: Uint8Array }, key: RequestKey): Promise<Imported> {
    const { lines, faults } = readStatement(file.bytes);
    return this.db.once({ ...key, bodyHash: hashOf([file.name, Buffer.from(file.bytes).toString('base64')]) }, async (tx) => {
      await tx.query("select pg_advisory_xact_lock(hashtextextended('loans.bank', 0))");
      const prints = fingerprints(lines).map((print) => hashOf(print));
      const known = new Set((await tx.query<{ fingerprint: string }>('select fingerprint from bank_line where fingerprint = any($1)', [prints])).map((row) => row.fingerprint));
      const fresh = lines.map((line, i) => ({ ...line, fingerprint: prints[i]! })).filter(({ fingerprint }) => !known.has(fingerprint));
      const id = newId();
      const statement = { id, fileName: tidy(file.name).slice(0, 200), lines: lines.length, fresh: fresh.length, faults, importedBy: actor.accountId, at: this.clock.now() };
      await tx.insert(BankStatementEntity, statement);
      for (const line of fresh)
        await tx.insert(BankLineEntity, { id: newId(), statementId: id, ...line, state: 'open', repaymentId: null, reason: null, decidedBy: null, decidedAt: null });
      await tx.record({ type: 'loans.statement_imported', subject: { kind: 'bank_statement', id }, actor, payload: { statementId: id, fresh: fresh.length } });
      return { id, lines: lines.length, fresh: fresh.length, faults: faults.length };
    });
  }
}

function readStatement(bytes: Uint8Array): { readonly lines: readonly BankLine[]; readonly faults: readonly BankFault[] } {
  const refuse = (make: typeof repaymentErrors.statement_empty, params: Readonly<Record<string, string | number>> = {}): never => {
    const { code } = make(params);
    throw make(params, [{ path: 'file', code, params }]);
  };
  const table = readCsv(bytes);
  if (!table) return refuse(repaymentErrors.statement_unreadable);
  const columns = guessColumns(table.head.cells, statementHeadings, { inside: true });
  const missing = missingColumns(columns);
  if (missing.length > 0) return refuse(repaymentErrors.statement_columns, { missing: missing.join(', ') });
  if (table.lines.length > MOST_LINES) return refuse(repaymentErrors.statement_too_long, { most: MOST_LINES });
  const read = table.lines.flatMap(({ line, cells }) => readBankLine(line, cells, columns) ?? []);
  const faults = [
    ...read.filter((one): one is BankFault => 'fault' in one),
    ...table.broken.map(({ line, text }): BankFault => ({ line, column: '', value: text.slice(0, 80), fault: 'line_broken' })),
  ];
  const lines = read.filter((one): one is BankLine => !('fault' in one));
  if (lines.length === 0 && faults.length === 0) return refuse(repaymentErrors.statement_empty);
  return { lines, faults: faults.sort((a, b) => a.line - b.line) };
}

import { Command, SubCommand } from 'nest-commander';
import { CommandFolder, HouseCommand } from '../house-command.js';
import { Refused } from '../refusals.js';
import { Terminal } from '../terminal.js';

/** Counts the books again: postings sum to zero, and every loan's balance is the same from every side. */
@SubCommand({ name: 'verify' })
export class LedgerVerifyCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  async run(): Promise<void> {
    const { inHouse } = await import('../house.js');
    const { VerifyLedger } = await import('#features/loans');
    const { terminal } = this;
    const report = await inHouse(terminal, (house) => house.get(VerifyLedger).execute());
    if (terminal.json) terminal.result(report);
    for (const { entryId, sum } of report.unbalanced) terminal.tell(terminal.t('ledger.unbalanced', { entryId, sum }));
    for (const { number, code, expected, found } of report.differences)
      terminal.tell(terminal.t('ledger.difference', { number, what: terminal.t(`ledger.${code}`), expected, found }));
    for (const { code, what, expected, found } of report.funds) terminal.tell(terminal.t('ledger.fund_difference', { code, what: terminal.t(`ledger.${what}`), expected, found }));
    const faults = report.unbalanced.length + report.differences.length + report.funds.length + (report.sum === '0.00' ? 0 : 1);
    if (faults > 0) throw new Refused('ledger_differs', { count: faults, sum: report.sum });
    terminal.tell(terminal.t('ledger.whole', { entries: report.entries, loans: report.loans }));
  }
}

@Command({ name: 'ledger', subCommands: [LedgerVerifyCommand] })
export class LedgerCommands extends CommandFolder {}

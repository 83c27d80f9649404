import { Command, SubCommand } from 'nest-commander';
import { formatMoney, parseMoney } from '#kernel/money';
import { CommandFolder, HouseCommand } from '../house-command.js';
import { Refused } from '../refusals.js';
import { Terminal } from '../terminal.js';

/** Books money that came into the fund; the same reference again is the same contribution. */
@SubCommand({ name: 'contribute', arguments: '<amount> <reference>' })
export class FundContributeCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  async run([typed = '', reference = '']: string[]): Promise<void> {
    const { terminal } = this;
    const amount = readAmount(typed);
    const { inHouse } = await import('../house.js');
    const { OpenFund } = await import('#features/loans');
    await inHouse(terminal, (house) => house.get(OpenFund).contribute(amount, reference));
    const told = { amount: formatMoney(amount, terminal.lang), reference };
    if (terminal.json) terminal.result(told);
    else terminal.print(terminal.t('fund.contributed', told));
  }
}

function readAmount(typed: string): ReturnType<typeof parseMoney> {
  try {
    return parseMoney(typed);
  } catch {
    throw new Refused('amount_unreadable', { value: typed });
  }
}

@Command({ name: 'fund', subCommands: [FundContributeCommand] })
export class FundCommands extends CommandFolder {}

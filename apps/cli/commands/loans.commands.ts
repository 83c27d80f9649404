import { Command, Option, SubCommand } from 'nest-commander';
import { isLocalDate } from '#kernel/calendar';
import type { PortfolioView } from '#features/loans';
import { CommandFolder, HouseCommand } from '../house-command.js';
import { Refused } from '../refusals.js';
import { Terminal } from '../terminal.js';

/** Repayment schedules from JSON on standard input; needs no database and no settings (docs/cli.md). */
@SubCommand({ name: 'schedule' })
export class LoansScheduleCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  async run(): Promise<void> {
    const { runScheduleJson } = await import('#features/loans');
    this.terminal.print(runScheduleJson(await this.terminal.stdin()).output);
  }
}

/** Where loans stand after their events, from JSON on standard input; needs no database and no settings (docs/cli.md). */
@SubCommand({ name: 'replay' })
export class LoansReplayCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  async run(): Promise<void> {
    const { runReplayJson } = await import('#features/loans');
    this.terminal.print(runReplayJson(await this.terminal.stdin(), (code, params) => this.terminal.error(code, params)).output);
  }
}

/** Figures of the portfolio at the end of a day, the same as on the page (docs/cli.md). */
@SubCommand({ name: 'portfolio' })
export class LoansPortfolioCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  @Option({ flags: '--as-of <day>' })
  day(value: string): string {
    return value;
  }

  async run(_arguments: string[], options: { readonly asOf?: string }): Promise<void> {
    const { terminal } = this;
    if (options.asOf !== undefined && !isLocalDate(options.asOf)) throw new Refused('day_unreadable', { value: options.asOf });
    const { inHouse } = await import('../house.js');
    const { PortfolioQueries } = await import('#features/loans');
    const { asOf } = options;
    const figures = await inHouse(terminal, (house) => house.get(PortfolioQueries).figures(asOf ? { asOf } : {}));
    if (terminal.json) terminal.result(figures);
    else for (const [name, value] of rowsOf(figures)) terminal.print(`${terminal.t(`portfolio.${name}`)}: ${value}`);
  }
}

const rowsOf = (figures: PortfolioView): readonly (readonly [string, string])[] => [
  ['as_of', figures.asOf],
  ...Object.entries(figures.sums as unknown as Record<string, string>),
  ['rate_repayment', figures.rates.repayment ?? '-'],
  ['rate_loss', figures.rates.loss ?? '-'],
  ['rate_par30', figures.rates.par30 ?? '-'],
  ['loans', String(figures.loans)],
  ['average', figures.averageLoan ?? '-'],
  ['contributions', figures.contributions],
  ['rotation', figures.rotation ?? '-'],
];

@Command({ name: 'loans', subCommands: [LoansScheduleCommand, LoansReplayCommand, LoansPortfolioCommand] })
export class LoansCommands extends CommandFolder {}

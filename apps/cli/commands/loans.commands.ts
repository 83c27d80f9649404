import { Command, SubCommand } from 'nest-commander';
import { CommandFolder, HouseCommand } from '../house-command.js';
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

@Command({ name: 'loans', subCommands: [LoansScheduleCommand, LoansReplayCommand] })
export class LoansCommands extends CommandFolder {}

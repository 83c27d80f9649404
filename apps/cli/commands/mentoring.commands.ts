import { Command, SubCommand } from 'nest-commander';
import { CommandFolder, HouseCommand } from '../house-command.js';
import { Terminal } from '../terminal.js';

/** The best pairs of founders and mentors, from JSON on standard input; needs no database and no settings (docs/cli.md). */
@SubCommand({ name: 'assign' })
export class MentoringAssignCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  async run(): Promise<void> {
    const { runAssignmentJson } = await import('#features/matching');
    this.terminal.print(runAssignmentJson(await this.terminal.stdin()).output);
  }
}

@Command({ name: 'mentoring', subCommands: [MentoringAssignCommand] })
export class MentoringCommands extends CommandFolder {}

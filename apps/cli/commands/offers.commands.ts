import { Command, Option, SubCommand } from 'nest-commander';
import { CommandFolder, HouseCommand } from '../house-command.js';
import type { AskedImport } from '../import-offers.js';
import { Refused } from '../refusals.js';
import { Terminal } from '../terminal.js';

/** Takes a CSV of offers as it is: columns are guessed, good lines go in, every problem is told with its line, column, value, reason and repair. */
@SubCommand({ name: 'import', arguments: '<file>' })
export class OffersImportCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  @Option({ flags: '--organisation <code>' })
  organisation(value: string): string {
    return value;
  }
  @Option({ flags: '--source <name>' })
  source(value: string): string {
    return value;
  }
  @Option({ flags: '--kind <kind>', choices: ['job', 'training'] })
  kind(value: string): string {
    return value;
  }

  async run([file = '']: string[], asked: AskedImport): Promise<void> {
    const { importOffers } = await import('../import-offers.js');
    const { terminal } = this;
    const done = await importOffers(terminal, file, asked);
    if (terminal.json) terminal.result(done);
    else {
      for (const { line, problems } of done.report)
        for (const problem of problems) terminal.print(terminal.t(problem.column ? 'import.problem' : 'import.problem_of_line', { line, ...problem }));
      terminal.print(terminal.t('import.offers', done));
    }
    if (done.lines === done.refused) throw new Refused('nothing_taken', { file });
  }
}

@Command({ name: 'offers', subCommands: [OffersImportCommand] })
export class OffersCommands extends CommandFolder {}

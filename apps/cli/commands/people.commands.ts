import { readFile } from 'node:fs/promises';
import { Command, SubCommand } from 'nest-commander';
import { systemActor } from '#kernel/permissions';
import { CommandFolder, HouseCommand } from '../house-command.js';
import { Refused } from '../refusals.js';
import { Terminal } from '../terminal.js';

/** Takes a CSV of people: good lines go in, every problem is told with its line, column, value, reason and repair. */
@SubCommand({ name: 'import', arguments: '<file>' })
export class PeopleImportCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  async run([file = '']: string[]): Promise<void> {
    const bytes = await readFile(file);
    const { inHouse } = await import('../house.js');
    const { ImportPeople } = await import('#features/people');
    const { terminal } = this;
    const report = await inHouse(terminal, (house) => house.get(ImportPeople).execute(systemActor('cli.people_import'), bytes, terminal.lang));
    if (terminal.json) terminal.result(report);
    else {
      for (const problem of report.problems) terminal.print(terminal.t(problem.column ? 'import.problem' : 'import.problem_of_line', problem));
      terminal.print(terminal.t('import.people', report));
    }
    if (report.created + report.known === 0) throw new Refused('nothing_taken', { file });
  }
}

@Command({ name: 'people', subCommands: [PeopleImportCommand] })
export class PeopleCommands extends CommandFolder {}

import { CommandRunner, Option } from 'nest-commander';
import type { Terminal } from './terminal.js';

/** A command of the house. Every one of them knows `--json` and `--lang`; heavy parts are imported when it runs, so that help and schedules need no database. */
export abstract class HouseCommand extends CommandRunner {
  constructor(protected readonly terminal: Terminal) {
    super();
  }

  @Option({ flags: '--json' })
  json(): boolean {
    return true;
  }

  @Option({ flags: '--lang <lang>', choices: ['ar', 'fr', 'en'] })
  lang(value: string): string {
    return value;
  }
}

/** A command that only has commands under it: alone it is bad usage. */
export abstract class CommandFolder extends CommandRunner {
  run([word]: string[] = []): Promise<void> {
    return Promise.resolve(word === undefined ? this.command.help({ error: true }) : this.command.error(`error: unknown command '${word}'`, { code: 'commander.unknownCommand' }));
  }
}

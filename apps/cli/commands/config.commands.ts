import { Command, SubCommand } from 'nest-commander';
import { CommandFolder, HouseCommand } from '../house-command.js';
import { Terminal } from '../terminal.js';

/** Reads the settings as a process would at its start, says which are wrong, and shows the others without their secrets. */
@SubCommand({ name: 'check' })
export class ConfigCheckCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  run(): Promise<void> {
    const settings = Object.fromEntries(Object.entries(this.terminal.config()).map(([name, value]) => [name, shown(name, value)]));
    if (this.terminal.json) this.terminal.result(settings);
    else {
      for (const [name, value] of Object.entries(settings)) this.terminal.print(`${name.padEnd(20)} ${value ?? '—'}`);
      this.terminal.print(this.terminal.t('config.good'));
    }
    return Promise.resolve();
  }
}

function shown(name: string, value: unknown): string | number | boolean | null {
  if (name === 'metricsToken') return value === undefined ? null : '•••';
  if (typeof value === 'string') return value.replace(/^([a-z+]+:\/\/[^:@/]*):[^@]*@/, '$1:•••@');
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

@Command({ name: 'config', subCommands: [ConfigCheckCommand] })
export class ConfigCommands extends CommandFolder {}

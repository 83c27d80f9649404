import { Command } from 'nest-commander';
import { HouseCommand } from '../house-command.js';
import { Terminal } from '../terminal.js';

/** Makes the database ready: schema, reference data, partners, fund, and the demo world when there is nobody yet. Run again it changes nothing. */
@Command({ name: 'setup' })
export class SetupCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  async run(): Promise<void> {
    const { setUp } = await import('../setup.js');
    const done = await setUp(this.terminal);
    if (this.terminal.json) this.terminal.result(done);
  }
}

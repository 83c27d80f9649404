import { Command, Option, SubCommand } from 'nest-commander';
import { roles } from '#kernel/permissions';
import { CommandFolder, HouseCommand } from '../house-command.js';
import type { AskedUser } from '../create-user.js';
import { Terminal } from '../terminal.js';

/** Makes an account of any role, at once and without a code; without a password it gets a strange one, shown once. */
@SubCommand({ name: 'create' })
export class UserCreateCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  @Option({ flags: '--email <email>' })
  email(value: string): string {
    return value;
  }
  @Option({ flags: '--phone <phone>' })
  phone(value: string): string {
    return value;
  }
  @Option({ flags: '--role <role...>', required: true, choices: roles.filter((role) => role !== 'system') })
  role(value: string): string {
    return value;
  }
  @Option({ flags: '--password <password>' })
  password(value: string): string {
    return value;
  }
  @Option({ flags: '--organisation <code>' })
  organisation(value: string): string {
    return value;
  }
  @Option({ flags: '--name <name>' })
  displayName(value: string): string {
    return value;
  }

  async run(_words: string[], asked: AskedUser): Promise<void> {
    const { createUser } = await import('../create-user.js');
    const made = await createUser(this.terminal, asked);
    if (this.terminal.json) this.terminal.result(made);
    else this.terminal.print(this.terminal.t(made.password ? 'user.created_with_password' : 'user.created', made));
  }
}

@Command({ name: 'user', subCommands: [UserCreateCommand] })
export class UserCommands extends CommandFolder {}

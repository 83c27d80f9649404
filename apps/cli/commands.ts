import type { Provider } from '@nestjs/common';
import { SetupCommand } from './commands/setup.command.js';

/** Every command of the command line. */
export const commands: Provider[] = [SetupCommand];

import { type DynamicModule, Injectable, Module } from '@nestjs/common';
import { CommandFactory, InjectCommander } from 'nest-commander';
import { loadConfig, terminalLanguage } from '#platform/config/env';
import { commands } from './commands.js';
import { exitCodeOf } from './refusals.js';
import { languageOf, processStreams, type Streams, Terminal } from './terminal.js';
import { finish, type Program } from './words.js';

@Injectable()
class Root {
  constructor(@InjectCommander() readonly program: Program) {}
}

@Module({})
class CliModule {
  static forRoot(terminal: Terminal): DynamicModule {
    return { module: CliModule, providers: [{ provide: Terminal, useValue: terminal }, Root, ...commands] };
  }
}

interface Given {
  readonly streams?: Streams;
  readonly config?: typeof loadConfig;
}

/** Runs one command line and gives its exit code: 0 done, 1 refused (why on stderr), 2 bad usage. */
export async function runCli(argv: readonly string[], given: Given = {}): Promise<number> {
  const streams = given.streams ?? processStreams();
  const terminal = new Terminal(streams, languageOf(argv, terminalLanguage()), argv.includes('--json'), given.config ?? (() => loadConfig()));
  const app = await CommandFactory.createWithoutRunning(CliModule.forRoot(terminal), { logger: false, abortOnError: false });
  try {
    const { program } = app.get(Root, { strict: false });
    finish(program, terminal, streams);
    if (argv.length === 0) program.help({ error: true });
    await program.parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    return exitCodeOf(error, terminal);
  } finally {
    await app.close();
  }
}

import { Command, SubCommand } from 'nest-commander';
import { CommandFolder, HouseCommand } from '../house-command.js';
import { Refused } from '../refusals.js';
import { Terminal } from '../terminal.js';

/** Tells the demo world into a database where nobody is yet, or goes on with one that was cut short. */
@SubCommand({ name: 'seed' })
export class DemoSeedCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  async run(): Promise<void> {
    const { seedDemo } = await import('../demo.js');
    const { terminal } = this;
    const started = performance.now();
    const found = await seedDemo(terminal);
    if (found === 'none') throw new Refused('demo_not_alone');
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (terminal.json) terminal.result({ found, seconds });
    else terminal.print(terminal.t(found === 'whole' ? 'demo.whole' : 'demo.done', { seconds }));
  }
}

/** Who can be signed in as, and what waits for her. */
@SubCommand({ name: 'sign-ins' })
export class DemoSignInsCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  async run(): Promise<void> {
    const { terminal } = this;
    if (!terminal.config().demo) throw new Refused('demo_off');
    const { demoSignIns } = await import('#database/demo/sign-ins');
    const lines = demoSignIns.map(({ role, name, login, password, scene }) => ({
      ...{ role: terminal.t(`roles.${role}`), name: terminal.lang === 'ar' ? name.ar : name.latin },
      ...{ login, password, can: terminal.t(`scenes.${scene}`) },
    }));
    if (terminal.json) return terminal.result(lines.map((line, i) => ({ ...line, role: demoSignIns[i]!.role })));
    const columns = ['role', 'name', 'login', 'password'] as const;
    const widths = columns.map((column) => Math.max(terminal.t(`demo.${column}`).length, ...lines.map((line) => line[column].length)));
    const row = (line: Readonly<Record<(typeof columns)[number] | 'can', string>>): string =>
      `${columns.map((column, i) => line[column].padEnd(widths[i]!)).join('  ')}  ${line.can}`;
    terminal.print(
      row({ role: terminal.t('demo.role'), name: terminal.t('demo.name'), login: terminal.t('demo.login'), password: terminal.t('demo.password'), can: terminal.t('demo.can') }),
    );
    for (const line of lines) terminal.print(row(line));
  }
}

@Command({ name: 'demo', subCommands: [DemoSeedCommand, DemoSignInsCommand] })
export class DemoCommands extends CommandFolder {}

import { Command, SubCommand } from 'nest-commander';
import { CommandFolder, HouseCommand } from '../house-command.js';
import { Terminal } from '../terminal.js';

const WIDTH = 30;

/** Recomputes every list of proposals now, in this process. */
@SubCommand({ name: 'run' })
export class MatchRunCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  async run(): Promise<void> {
    const { inHouse } = await import('../house.js');
    const { runAllJob } = await import('#features/matching');
    const { Workers } = await import('#platform/queue/workers');
    const { Db } = await import('#platform/database/db');
    const { terminal } = this;
    const counts = await inHouse(terminal, async (house) => {
      const report = await house.get(Workers).runNow(runAllJob.name, {}, (percent) => {
        const full = Math.round((percent / 100) * WIDTH);
        terminal.progress(`${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${percent} %`);
      });
      const [counted] = await house.get(Db).query<Counts>(kept);
      return { lists: report.done, ...counted! };
    });
    terminal.progress('');
    if (terminal.json) terminal.result(counts);
    else terminal.print(terminal.t('match.done', { ...counts, count: counts.matches }));
  }
}

interface Counts {
  readonly people: number;
  readonly offers: number;
  readonly matches: number;
}
const kept =
  'select (select count(distinct person_id)::int from person_match) as people, (select count(distinct offer_id)::int from offer_match) as offers, (select count(*)::int from person_match) as matches';

@Command({ name: 'match', subCommands: [MatchRunCommand] })
export class MatchCommands extends CommandFolder {}

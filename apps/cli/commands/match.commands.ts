import { Command, Option, SubCommand } from 'nest-commander';
import { isLocalDate } from '#kernel/calendar';
import { SystemClock } from '#kernel/clock';
import { CommandFolder, HouseCommand } from '../house-command.js';
import type { Files } from '../match-files/market-files.js';
import { Refused } from '../refusals.js';
import { Terminal } from '../terminal.js';
import { explainedLines, openingLines } from '../match-files/explain-words.js';
import { MatchEvalCommand } from './match-eval.command.js';

const WIDTH = 30;
const MOST_TOP = 1000;

interface FileOptions {
  readonly people?: string;
  readonly offers?: string;
  readonly communes?: string;
  readonly day?: string;
  readonly top?: string;
  readonly fair?: boolean;
}
interface RunOptions extends FileOptions {
  readonly out?: string;
  readonly for?: 'people' | 'offers';
  readonly workers?: string;
  readonly scalar?: boolean;
  readonly resume?: boolean;
  readonly shardPeople?: string;
}

/** What commands over two files have in common: no database, no settings (docs/cli.md). */
abstract class FilesCommand extends HouseCommand {
  @Option({ flags: '--people <file>' })
  people(value: string): string {
    return value;
  }

  @Option({ flags: '--offers <file>' })
  offers(value: string): string {
    return value;
  }

  @Option({ flags: '--communes <file>' })
  communes(value: string): string {
    return value;
  }

  @Option({ flags: '--day <day>' })
  day(value: string): string {
    return value;
  }

  @Option({ flags: '--top <number>' })
  top(value: string): string {
    return value;
  }

  @Option({ flags: '--fair' })
  fair(): boolean {
    return true;
  }

  protected filesOf({ people, offers, communes, day, fair = false }: FileOptions): Files {
    if (day !== undefined && !isLocalDate(day)) throw new Refused('day_unreadable', { value: day });
    if (people === undefined || offers === undefined) throw new Refused('files_missing');
    return { people, offers, communes, today: day ?? new SystemClock().today(), fair };
  }

  protected whole(value: string | undefined, otherwise: number, from: number, to: number): number {
    if (value === undefined) return otherwise;
    if (!/^\d{1,9}$/.test(value) || Number(value) < from || Number(value) > to) throw new Refused('number_out_of_range', { value, from, to });
    return Number(value);
  }

  protected bar(percent: number): void {
    const full = Math.round((percent / 100) * WIDTH);
    this.terminal.progress(`${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${percent} %`);
  }
}

/** Matches two files; without files, recomputes every list of proposals of the database now, in this process. */
@SubCommand({ name: 'run' })
export class MatchRunCommand extends FilesCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  @Option({ flags: '--out <file>' })
  out(value: string): string {
    return value;
  }

  @Option({ flags: '--for <side>', choices: ['people', 'offers'] })
  for(value: string): string {
    return value;
  }

  @Option({ flags: '--workers <number>' })
  workers(value: string): string {
    return value;
  }

  /** Of the database: goes on with the run that was stopped. */
  @Option({ flags: '--resume' })
  resume(): boolean {
    return true;
  }

  @Option({ flags: '--shard-people <number>' })
  shardPeople(value: string): string {
    return value;
  }

  @Option({ flags: '--scalar' })
  scalar(): boolean {
    return true;
  }

  async run(_arguments: string[], options: RunOptions = {}): Promise<void> {
    const { json: _json, lang: _lang, resume: _resume, shardPeople: _size, ...asked } = options as RunOptions & { json?: boolean; lang?: string };
    return Object.keys(asked).length > 0 ? this.files(options) : this.database(options);
  }

  private async files(options: RunOptions): Promise<void> {
    const { terminal } = this;
    const files = this.filesOf(options);
    if (options.out === undefined) throw new Refused('files_missing');
    const top = this.whole(options.top, 20, 1, MOST_TOP);
    const workers = options.workers === undefined ? undefined : this.whole(options.workers, 0, 0, 64);
    const { runFiles } = await import('../match-files/run-files.js');
    const asked = { ...files, of: options.for ?? 'people', top, out: options.out, workers, scalar: options.scalar ?? false } as const;
    const report = await runFiles(asked, (done, all) => this.bar(all === 0 ? 100 : Math.floor((100 * done) / all)));
    terminal.progress('');
    if (report.unknownPlaces.length > 0)
      terminal.say(terminal.t('files.unknown_places', { number: report.unknownPlaces.length, list: report.unknownPlaces.slice(0, 5).join(', ') }));
    if (terminal.json) terminal.result(report);
    else terminal.print(terminal.t('match.written', { ...report, file: options.out }));
  }

  private async database({ resume, shardPeople }: RunOptions): Promise<void> {
    const { terminal } = this;
    const { fullRun } = await import('../full-run.js');
    const size = shardPeople === undefined ? {} : { shardPeople: this.whole(shardPeople, 0, 1, 1_000_000) };
    const counts = await fullRun(terminal, { ...(resume ? { resume } : {}), ...size }, (percent) => this.bar(percent));
    if (terminal.json) terminal.result(counts);
    else terminal.print(terminal.t('match.done', { ...counts, count: counts.matches }));
  }
}

/** Why, or why not, an offer for a person of two files; without an offer, what would open most offers to the person. */
@SubCommand({ name: 'explain' })
export class MatchExplainCommand extends FilesCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  @Option({ flags: '--person <id>', required: true })
  person(value: string): string {
    return value;
  }

  @Option({ flags: '--offer <id>' })
  offer(value: string): string {
    return value;
  }

  async run(_arguments: string[], options: FileOptions & { readonly person: string; readonly offer?: string }): Promise<void> {
    const { terminal } = this;
    const files = this.filesOf(options);
    const { explainOpenings, explainPair } = await import('../match-files/explain-files.js');
    const explained =
      options.offer === undefined
        ? await explainOpenings(files, options.person)
        : await explainPair(files, options.person, options.offer, this.whole(options.top, 20, 1, MOST_TOP));
    if (terminal.json) terminal.result(explained);
    else for (const line of 'openings' in explained ? openingLines(terminal, explained) : explainedLines(terminal, explained)) terminal.print(line);
  }
}

@Command({ name: 'match', subCommands: [MatchRunCommand, MatchExplainCommand, MatchEvalCommand] })
export class MatchCommands extends CommandFolder {}

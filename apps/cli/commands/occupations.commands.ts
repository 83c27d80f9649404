import { readFile } from 'node:fs/promises';
import { Command, Option, SubCommand } from 'nest-commander';
import { topOf, writeCsv } from '../csv.js';
import { embedderOf } from '../embedder.js';
import { CommandFolder, HouseCommand } from '../house-command.js';
import { Refused } from '../refusals.js';
import { Terminal } from '../terminal.js';

interface Asked {
  readonly taxonomy: string;
  readonly queries: string;
  readonly top?: string;
  readonly out?: string;
  readonly links: boolean;
  readonly embedder?: string;
}
const DIGITS = 6;

/** Which occupations of a taxonomy are near to those of a file, one code a line; needs no database and no settings (docs/cli.md). */
@SubCommand({ name: 'neighbours' })
export class OccupationsNeighboursCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  @Option({ flags: '--taxonomy <folder>', required: true })
  taxonomy(value: string): string {
    return value;
  }
  @Option({ flags: '--queries <file>', required: true })
  queries(value: string): string {
    return value;
  }
  @Option({ flags: '--top <count>' })
  top(value: string): string {
    return value;
  }
  @Option({ flags: '--out <file>' })
  out(value: string): string {
    return value;
  }
  @Option({ flags: '--no-links' })
  links(): boolean {
    return false;
  }

  @Option({ flags: '--embedder <module>' })
  embedder(value: string): string {
    return value;
  }

  async run(_arguments: string[], asked: Asked): Promise<void> {
    const { terminal } = this;
    const { embeddedNeighbours, Neighbours, readTaxonomy } = await import('#features/references');
    const top = topOf(asked.top);
    const lines = (await readFile(asked.queries, 'utf8')).replace(/^\ufeff/, '').split(/\r?\n/);
    const codes = lines.map((line) => line.trim().replace(/^"(.*)"$/, '$1')).filter(Boolean);
    const taxonomy = await readTaxonomy(asked.taxonomy);
    const neighbours = new Neighbours(asked.links === false ? { ...taxonomy, links: new Map() } : taxonomy);
    const embedder = asked.embedder === undefined ? undefined : await embedderOf(asked.embedder);
    const near = embedder ? await embeddedNeighbours(neighbours, taxonomy.occupations, embedder) : (code: string, most: number) => neighbours.of(code, most);
    const rows: (readonly (string | number)[])[] = [['query', 'rank', 'code', 'score']];
    const unknown: string[] = [];
    codes.forEach((query, at) => {
      const found = near(query, top);
      if (!found && at > 0) unknown.push(query); // the first line may be a heading
      found?.forEach(({ code, score }, rank) => rows.push([query, rank + 1, code, Number(score.toFixed(DIGITS))]));
      terminal.progress(`${Math.floor((100 * at) / codes.length)} %`);
    });
    terminal.progress('');
    for (const code of unknown) terminal.say(terminal.t('occupations.unknown', { code }));
    if (rows.length === 1) throw new Refused('no_code_known', { file: asked.queries, folder: asked.taxonomy });
    await writeCsv(terminal, asked.out, rows);
    if (asked.out === undefined) return;
    const done = { layout: taxonomy.layout, occupations: taxonomy.occupations.length, queries: codes.length, unknown };
    if (terminal.json) terminal.result(done);
    else terminal.print(terminal.t('occupations.done', { ...done, count: codes.length - unknown.length }));
  }
}

@Command({ name: 'occupations', subCommands: [OccupationsNeighboursCommand] })
export class OccupationsCommands extends CommandFolder {}

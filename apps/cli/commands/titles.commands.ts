import { Command, Option, SubCommand } from 'nest-commander';
import { readCsv, topOf, writeCsv } from '../csv.js';
import { embedderOf } from '../embedder.js';
import { CommandFolder, HouseCommand } from '../house-command.js';
import { Refused } from '../refusals.js';
import { Terminal } from '../terminal.js';

interface Asked {
  readonly labels: string;
  readonly queries: string;
  readonly top?: string;
  readonly out?: string;
  readonly embedder?: string;
}
const EVERY = 50;
const DIGITS = 6;

/** Which codes of a table of labels the titles of a file mean; needs no database and no settings (docs/cli.md). */
@SubCommand({ name: 'recognise' })
export class TitlesRecogniseCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  @Option({ flags: '--labels <file>', required: true })
  labels(value: string): string {
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

  @Option({ flags: '--embedder <module>' })
  embedder(value: string): string {
    return value;
  }

  async run(_arguments: string[], asked: Asked): Promise<void> {
    const { terminal } = this;
    const { embeddedTitles, TitleRecogniser } = await import('#features/references');
    const top = topOf(asked.top);
    const named = await namedCodes(asked.labels);
    const titles = (await readCsv(asked.queries, ['id', 'text'])).map((row) => ({ id: row.cell('id'), text: row.cell('text') }));
    const embedder = asked.embedder === undefined ? undefined : await embedderOf(asked.embedder);
    const recogniser = new TitleRecogniser(named);
    const embedded = embedder && (await embeddedTitles(recogniser, named, embedder));
    const byModel = await embedded?.(
      titles.map(({ text }) => text),
      top,
    );
    const rows: (readonly (string | number)[])[] = [['id', 'rank', 'code', 'score']];
    let answered = 0;
    titles.forEach(({ id, text }, at) => {
      const found = byModel?.[at] ?? recogniser.recognise(text, top);
      if (found.length > 0) answered++;
      found.forEach(({ code, score }, rank) => rows.push([id, rank + 1, code, Number(score.toFixed(DIGITS))]));
      if (at % EVERY === 0) terminal.progress(`${Math.floor((100 * at) / titles.length)} %`);
    });
    terminal.progress('');
    await writeCsv(terminal, asked.out, rows);
    if (asked.out !== undefined) {
      const done = { queries: titles.length, answered, codes: named.length };
      if (terminal.json) terminal.result(done);
      else terminal.print(terminal.t('titles.done', { ...done, count: titles.length }));
    }
  }
}

/** Codes with their names; other labels stand between bars or on lines of their own, between semicolons when there is neither, and a code may have several rows. */
async function namedCodes(file: string): Promise<readonly { readonly code: string; readonly names: readonly string[] }[]> {
  const names = new Map<string, Set<string>>();
  for (const row of await readCsv(file, ['code', 'label'])) {
    const others = row.cell('alt_labels', 'altlabels', 'aliases');
    const list = [row.cell('label'), ...others.split(/[|\n]/.test(others) ? /[|\n]/ : ';')].map((name) => name.trim()).filter(Boolean);
    const code = row.cell('code');
    if (code) names.set(code, new Set([...(names.get(code) ?? []), ...list]));
  }
  if (names.size === 0) throw new Refused('csv_empty', { file });
  return [...names].map(([code, all]) => ({ code, names: [...all] }));
}

@Command({ name: 'titles', subCommands: [TitlesRecogniseCommand] })
export class TitlesCommands extends CommandFolder {}

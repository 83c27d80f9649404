import { Option, SubCommand } from 'nest-commander';
import type { Measured } from '#features/references';
import { type CsvRow, readCsv } from '../csv.js';
import { HouseCommand } from '../house-command.js';
import { Refused } from '../refusals.js';
import { Terminal } from '../terminal.js';

const queries = ['query', 'id', 'person', 'people_id', 'code_rome', 'soc'];
const items = ['item', 'code', 'offer', 'offer_id', 'code_rome_cible', 'related_soc'];
/** Gains of the kinds of links that ROME and O*NET write instead of a number. */
const gainOf: Readonly<Record<string, number>> = { proche: 2, evolution: 1, 'primary-short': 3, 'primary-long': 2, supplemental: 1 };
const SHOWN = ['queries', 'ndcg10', 'mrr', 'recall10', 'hit1', 'hit5', 'hit10'] as const;

/** How good ranked answers are against judged ones; needs no database and no settings (docs/cli.md). */
@SubCommand({ name: 'eval' })
export class MatchEvalCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  @Option({ flags: '--truth <file>', required: true })
  truth(value: string): string {
    return value;
  }
  @Option({ flags: '--answers <file>', required: true })
  answers(value: string): string {
    return value;
  }

  async run(_arguments: string[], asked: { readonly truth: string; readonly answers: string }): Promise<void> {
    const { terminal } = this;
    const { measure } = await import('#features/references');
    const judged = new Map<string, Map<string, number>>();
    for (const row of await readCsv(asked.truth, [queries.join('|'), items.join('|')])) keepGain(judged, row, asked.truth);
    const ranked = new Map<string, { readonly item: string; readonly rank: number }[]>();
    for (const row of await readCsv(asked.answers, [queries.join('|'), 'rank', items.join('|')])) {
      const list = ranked.get(row.cell(...queries)) ?? [];
      list.push({ item: row.cell(...items), rank: Number(row.cell('rank')) });
      ranked.set(row.cell(...queries), list);
    }
    if (judged.size === 0) throw new Refused('csv_empty', { file: asked.truth });
    const answers = new Map([...ranked].map(([query, list]) => [query, list.sort((a, b) => a.rank - b.rank).map(({ item }) => item)]));
    const { each: _each, ...measured }: Measured = measure(judged, answers);
    const unanswered = [...judged.keys()].filter((query) => !answers.has(query)).length;
    if (terminal.json) return terminal.result({ ...measured, unanswered });
    for (const name of SHOWN) terminal.print(`${terminal.t(`eval.${name}`)}: ${name === 'queries' ? measured.queries : measured[name].toFixed(4)}`);
    if (unanswered > 0) terminal.print(terminal.t('eval.unanswered', { count: unanswered }));
  }
}

/** The best gain that a pair has. Without a gain a named pair is right: 1. */
function keepGain(judged: Map<string, Map<string, number>>, row: CsvRow, file: string): void {
  const [query, item] = [row.cell(...queries), row.cell(...items)];
  const said = row.cell('gain', 'libelle_type_mobilite', 'tier');
  const gain = said === '' ? 1 : (gainOf[said.toLowerCase()] ?? Number(said));
  if (!Number.isFinite(gain) || gain < 0 || !query || !item) throw new Refused('gain_unreadable', { file, line: row.line, value: said });
  if (gain === 0 || query === item) return;
  const known = judged.get(query) ?? new Map<string, number>();
  judged.set(query, known.set(item, Math.max(known.get(item) ?? 0, gain)));
}

import { Command, Option, SubCommand } from 'nest-commander';
import type { ImportedFile } from '#features/references';
import { CommandFolder, HouseCommand } from '../house-command.js';
import { Terminal } from '../terminal.js';

/** Refused rows that are told one by one; `--json` has them all. */
const TOLD = 20;

/** Takes a download of ESCO or ROME: what is new goes in, every row that cannot be taken is told with its file and line (docs/cli.md). */
@SubCommand({ name: 'import', arguments: '<folder>' })
export class ReferenceImportCommand extends HouseCommand {
  constructor(terminal: Terminal) {
    super(terminal);
  }

  @Option({ flags: '--dry-run' })
  dryRun(): boolean {
    return true;
  }

  async run([folder = '']: string[], { dryRun = false }: { readonly dryRun?: boolean }): Promise<void> {
    const { inHouse } = await import('../house.js');
    const { ImportLabels } = await import('#features/references');
    const { terminal } = this;
    const progress = (file: string, done: number, rows: number): void => terminal.progress(terminal.t('reference.progress', { file, percent: Math.floor((100 * done) / rows) }));
    const done = await inHouse(terminal, (house) => house.get(ImportLabels).execute({ folder, dryRun, progress }));
    terminal.progress('');
    const sources = [...new Set(done.files.map(({ source }) => source))];
    const credits = sources.map((source) => terminal.t(`reference.credit.${source}`));
    if (terminal.json) return terminal.result({ ...done, credits });
    for (const file of done.files) this.tell(file);
    if (done.leftAside.length > 0) terminal.print(terminal.t('reference.left_aside', { names: done.leftAside.join(', ') }));
    if (done.links) terminal.print(terminal.t('reference.links', done.links));
    for (const credit of credits) terminal.print(credit);
  }

  private tell({ file, state, rows, refused }: ImportedFile): void {
    const { terminal } = this;
    for (const { line, problem, value } of refused.slice(0, TOLD))
      terminal.print(terminal.t('reference.refused', { file, line, reason: terminal.t(`reference.problems.${problem}`, { value }) }));
    if (refused.length > TOLD) terminal.print(terminal.t('reference.refused_more', { file, count: refused.length - TOLD }));
    terminal.print(terminal.t(`reference.${state}`, { file, count: rows - (state === 'unchanged' ? 0 : refused.length) }));
  }
}

@Command({ name: 'reference', subCommands: [ReferenceImportCommand] })
export class ReferenceCommands extends CommandFolder {}

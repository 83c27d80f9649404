import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { lexiconOf } from '#kernel/lexicon';
import type { Actor } from '#kernel/permissions';
import { readPhone } from '#features/accounts';
import { ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import { readCsv } from '#platform/files/csv';
import { assertAllowed } from '#platform/http/allow';
import type { Language } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';
import { guessColumns } from '../domain/import-columns.js';
import { type ImportedPerson, importKey, type ImportProblem, type ImportWords, openQuote, readPeople } from '../domain/import-people.js';
import { PersonEntity } from '../entities/person.entity.js';
import { peopleErrors } from '../people.errors.js';
import { profileChanged } from '../people.events.js';
import { canImportPeople } from '../people.policy.js';
import type { PeopleImportReport } from '../people.views.js';
import { columnsOf, writeLists } from '../person-rows.js';

const MOST_LINES = 20_000;
const TOGETHER = 100;

/** Takes a CSV of people: good lines go in, the others come back with their reasons. The same file again changes nothing. */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
    private readonly texts: Texts,
  ) {}

  /** `lang`: language of the messages. Throws people.import_without_names, people.import_too_long { most }. */
  async execute(actor: Actor, bytes: Buffer, lang: Language): Promise<PeopleImportReport> {
    assertAllowed(canImportPeople(actor));
    const table = readCsv(bytes);
    const columns = guessColumns(table?.head.cells ?? []);
    if (!table || !columns.named) throw peopleErrors.import_without_names();
    const { lines, broken } = table;
    if (lines.length > MOST_LINES) throw peopleErrors.import_too_long({ most: MOST_LINES });
    const { people, problems } = readPeople(lines, columns, await this.words(), Number(this.clock.today().slice(0, 4)));
    let created = 0;
    for (let i = 0; i < people.length; i += TOGETHER) created += await this.write(actor, people.slice(i, i + TOGETHER));
    return {
      columns: columns.titles,
      unknownColumns: columns.unknown,
      lines: lines.length + broken.length,
      created,
      known: people.length - created,
      refused: lines.length + broken.length - people.length,
      problems: [...broken.map(openQuote), ...problems]
        .sort((a, b) => a.line - b.line)
        .map((problem) => this.viewOf(problem, (problem.field && columns.titles[problem.field]) ?? null, lang)),
    };
  }

  /** People not yet here; gives how many. */
  private write(actor: Actor, people: readonly ImportedPerson[]): Promise<number> {
    return this.db.transaction(async (tx) => {
      await tx.query("select pg_advisory_xact_lock(hashtext('people.import'))");
      const known = new Set(
        (await tx.query<{ natural_key: string }>('select natural_key from person where natural_key = any($1)', [people.map(({ key }) => key)])).map((row) => row.natural_key),
      );
      const fresh = people.filter(({ key }) => !known.has(key)).map((person) => ({ ...person, id: newId() }));
      const now = this.clock.now();
      await tx.insert(
        PersonEntity,
        fresh.map(({ id, key, phone, profile }) => ({ id, accountId: null, naturalKey: key, ...columnsOf(profile, phone), seeker: true, createdAt: now, updatedAt: now })),
      );
      for (const { id, profile } of fresh) {
        await writeLists(tx, id, profile);
        await tx.record(profileChanged(id, actor));
      }
      return fresh.length;
    });
  }

  private async words(): Promise<ImportWords> {
    const { references } = this;
    const [communes, levels, languages, skills, occupations] = await Promise.all([
      references.communes(),
      references.educationLevels(),
      references.languages(),
      references.skills(),
      references.occupations(),
    ]);
    const lexicon = (
      rows: readonly { readonly code: string; readonly label: { readonly ar: string; readonly fr: string; readonly en: string }; readonly aliases?: readonly string[] }[],
    ): ImportWords['skills'] =>
      lexiconOf(
        rows.map(({ code, label, aliases }) => ({ code, words: [label.ar, label.fr, label.en, ...(aliases ?? [])] })),
        importKey,
      );
    return { communes: lexicon(communes), educationLevels: lexicon(levels), languages: lexicon(languages), skills: lexicon(skills), occupations: lexicon(occupations), readPhone };
  }

  private viewOf({ line, value, code, severity, params }: ImportProblem, column: string | null, lang: Language): PeopleImportReport['problems'][number] {
    return {
      line,
      column,
      value,
      code,
      severity,
      message: this.texts.t(lang, `people:import.problems.${code}`, { value, ...params }),
      repair: this.texts.t(lang, `people:import.repairs.${code}`, params),
    };
  }
}

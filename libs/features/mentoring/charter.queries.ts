import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel/errors';
import { allowedMoves } from '#kernel/moves';
import { type Actor, can } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { FileStore } from '#platform/files/file-store';
import type { Paper } from '#platform/http/pdf-reply';
import { Texts } from '#platform/texts/texts';
import { CharterBooks, charterColumns, type CharterRow, charterTables } from './charter-books.js';
import { charterText } from './charter-document.js';
import { type CharterList, type CharterView, handMoves } from './charter.dto.js';
import { charterParties, type CharterParty, partyOf, unsigned } from './domain/charter.js';
import { mentorshipMoves } from './domain/mentorship.moves.js';

const PAGE_SIZE = 20;
const nobody = { ar: '', latin: '' };
const notThere = (): AppError => new AppError('NotFound', 'platform.not_found');
export const charterFile = (id: string): string => `charters/${id}.pdf`;

/** Which party the actor is to this charter. Throws NotFound for a stranger. */
export function partyFor(actor: Actor, charter: Pick<CharterRow, 'founderId' | 'mentorPersonId'> | undefined): CharterParty {
  const party = charter && partyOf({ personId: actor.personId, coordinates: can(actor, 'mentoring.coordinate') }, charter);
  if (!party) throw notThere();
  return party;
}

/** A charter as a reminder needs it, read at the moment it leaves. */
export interface CharterForReminder {
  readonly loanId: string;
  readonly madeAt: Date;
  readonly over: boolean;
  /** People who have not signed, with the project that the message names. The mediator is whoever works on the file. */
  readonly missing: readonly CharterParty[];
  readonly founderId: string;
  readonly mentorPersonId: string;
  readonly project: string;
}

/** The charter on screen: to read, to sign, to print. */
@Injectable()
export class CharterScreens {
  constructor(
    private readonly db: Db,
    private readonly books: CharterBooks,
    private readonly people: PeopleQueries,
    private readonly files: FileStore,
    private readonly texts: Texts,
  ) {}

  /** Throws NotFound. */
  async of(actor: Actor, mentorshipId: string): Promise<CharterView> {
    const charter = await this.books.ofMentorship(mentorshipId);
    const as = partyFor(actor, charter);
    const { version, state, project, signedOn, mentorshipState, paperSha256 } = charter!;
    const facts = await this.books.facts(charter!);
    const signatures = await this.books.signatures(charter!, facts);
    const role = as === 'mediator' ? 'coordinator' : as;
    return {
      ...{ mentorshipId, mentorshipState, version, state, signedOn: signedOn as CharterView['signedOn'], as, paper: paperSha256 !== null, project },
      ...{ founder: facts.founder, mentor: facts.mentor },
      maySign: state === 'open' && mentorshipState !== 'closed' && !signatures.some(({ party, accountId }) => party === as || accountId === actor.accountId),
      parties: charterParties.map((party) => {
        const signed = signatures.find((one) => one.party === party);
        return { party, name: signed?.name ?? (party === 'mediator' ? null : facts[party]), signedAt: signed?.signedAt.toISOString() ?? null, hash: signed?.hash ?? null };
      }),
      ar: charterText(version, facts, 'ar', this.texts),
      fr: charterText(version, facts, 'fr', this.texts),
      allowedMoves: allowedMoves(mentorshipMoves, mentorshipState, role).filter((move) => (handMoves as readonly string[]).includes(move)),
    };
  }

  /** Bytes as they were drawn after the last signature. Throws NotFound. */
  async pdf(actor: Actor, mentorshipId: string): Promise<Paper> {
    const charter = await this.books.ofMentorship(mentorshipId);
    partyFor(actor, charter);
    const bytes = charter!.paperSha256 === null ? undefined : await this.files.get(charterFile(charter!.id));
    if (!bytes) throw notThere();
    return { name: `charter-${charter!.id.slice(0, 8)}.pdf`, bytes };
  }

  /** Charters that are not signed by all, the longest waiting first; those that lack a mediator before the others. */
  async open(page: number): Promise<CharterList> {
    const where = "c.state = 'open' and s.state <> 'closed'";
    const [rows, total] = await Promise.all([
      this.db.query<CharterRow & { signed: CharterParty[] }>(
        `select ${charterColumns}, array(select g.party from charter_signature g where g.charter_id = c.id order by g.n) as signed from ${charterTables} where ${where}
         order by exists (select 1 from charter_signature g where g.charter_id = c.id and g.party = 'mediator'), c.made_at, c.id limit $1 offset $2`,
        [PAGE_SIZE, (page - 1) * PAGE_SIZE],
      ),
      this.db.one<{ n: number }>(`select count(*)::int as n from ${charterTables} where ${where}`),
    ]);
    const names = await this.people.namesOf(rows.flatMap(({ founderId, mentorPersonId }) => [founderId, mentorPersonId]));
    const items = rows.map(({ mentorshipId, madeAt, founderId, mentorPersonId, project, signed }) => ({
      ...{ mentorshipId, madeAt: madeAt.toISOString(), project, missing: unsigned(signed) },
      ...{ founder: names.get(founderId) ?? nobody, mentor: names.get(mentorPersonId) ?? nobody },
    }));
    return { items, total: total?.n ?? 0, page, pageSize: PAGE_SIZE };
  }

  /** Undefined for a charter that is not there. */
  async forReminder(charterId: string, from: Reader = this.db): Promise<CharterForReminder | undefined> {
    const row = await from.one<CharterRow & { signed: CharterParty[] }>(
      `select ${charterColumns}, array(select g.party from charter_signature g where g.charter_id = c.id order by g.n) as signed from ${charterTables} where c.id = $1`,
      [charterId],
    );
    if (!row) return undefined;
    const { loanId, madeAt, founderId, mentorPersonId, project } = row;
    return { loanId, madeAt, over: row.state === 'signed' || row.mentorshipState === 'closed', missing: unsigned(row.signed), founderId, mentorPersonId, project };
  }
}

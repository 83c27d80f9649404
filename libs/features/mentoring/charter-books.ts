import { Injectable } from '@nestjs/common';
import { AccountQueries } from '#features/accounts';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import type { CharterFacts, SignedBy } from './charter-document.js';
import type { CharterParty } from './domain/charter.js';
import type { MentorshipState } from './domain/mentorship.moves.js';

/** A charter with the pair it is about, as every use of it starts from. */
export interface CharterRow {
  readonly id: string;
  readonly mentorshipId: string;
  readonly version: string;
  readonly state: 'open' | 'signed';
  readonly madeAt: Date;
  readonly facts: CharterFacts | null;
  readonly textSha256: string | null;
  readonly signedOn: string | null;
  readonly paperSha256: string | null;
  readonly mentorshipState: MentorshipState;
  readonly founderId: string;
  readonly mentorPersonId: string;
  readonly project: string;
  readonly loanId: string;
}

export const charterColumns = `c.id, c.mentorship_id as "mentorshipId", c.version, c.state, c.made_at as "madeAt", c.facts, c.text_sha256 as "textSha256", c.signed_on as "signedOn", c.paper_sha256 as "paperSha256",
  s.state as "mentorshipState", s.person_id as "founderId", m.person_id as "mentorPersonId", p.project_title as project, s.loan_id as "loanId"`;
export const charterTables = 'mentor_charter c join mentorship s on s.id = c.mentorship_id join mentor m on m.id = s.mentor_id join mentor_proposal p on p.id = s.proposal_id';

/** What stands in a charter and who signed it. */
@Injectable()
export class CharterBooks {
  constructor(
    private readonly db: Db,
    private readonly people: PeopleQueries,
    private readonly accounts: AccountQueries,
  ) {}

  ofMentorship(mentorshipId: string, from: Reader = this.db): Promise<CharterRow | undefined> {
    return from.one<CharterRow>(`select ${charterColumns} from ${charterTables} where c.mentorship_id = $1`, [mentorshipId]);
  }

  /** Kept with the first signature; until then as the profiles say it now. */
  async facts(charter: CharterRow, from: Reader = this.db): Promise<CharterFacts> {
    if (charter.facts) return charter.facts;
    const names = await this.people.namesOf([charter.founderId, charter.mentorPersonId], from);
    const nobody = { ar: '', latin: '' };
    const nameOf = (id: string): CharterFacts['founder'] => ({ ar: names.get(id)?.ar ?? nobody.ar, latin: names.get(id)?.latin ?? nobody.latin });
    return { founder: nameOf(charter.founderId), mentor: nameOf(charter.mentorPersonId), project: charter.project };
  }

  /** In the order in which they were given. The mediator has the name that staff is known by. */
  async signatures(charter: CharterRow, facts: CharterFacts, from: Reader = this.db): Promise<readonly (SignedBy & { readonly accountId: string })[]> {
    const rows = await from.query<{ party: CharterParty; account_id: string; signed_at: Date; hash: string }>(
      'select party, account_id, signed_at, hash from charter_signature where charter_id = $1 order by n',
      [charter.id],
    );
    const staff = await this.accounts.namesOf(
      rows.filter(({ party }) => party === 'mediator').map(({ account_id }) => account_id),
      from,
    );
    return rows.map(({ party, account_id, signed_at, hash }) => {
      const known = staff.get(account_id)?.displayName ?? '';
      return { party, accountId: account_id, signedAt: signed_at, hash, name: party === 'mediator' ? { ar: known, latin: known } : facts[party] };
    });
  }
}

import type { HttpPerson } from './client';
import type { LoanDesk } from './loan-desk';
import type { World } from './world';

/** Knows crafts, free on Saturdays, near and online, two firms at most. */
export const help = {
  sectors: ['crafts'],
  functions: ['sales', 'finance'],
  slots: ['saturday', 'weekday_evening'],
  stages: [] as string[],
  capacity: 2,
  online: true,
  reachKm: 30,
  headline: 'Artisane',
  ownFirm: 'none',
};
export type Help = Partial<typeof help>;

export interface Proposal {
  readonly id: string;
  readonly state: string;
  readonly rank: number;
  readonly score: number;
  readonly reasons: { readonly parts: Readonly<Record<string, number>>; readonly languages: readonly string[]; readonly sameSector: boolean; readonly distanceKm: number | null };
  readonly mentor: { readonly name: { readonly latin: string } };
  readonly founder: { readonly project: string };
  readonly allowedMoves: readonly string[];
}

/** A mentor whom the officer made active. */
export async function activeMentor(world: World, desk: LoanDesk, line: string, more: Help = {}): Promise<HttpPerson> {
  const [mentor] = await world.people(line);
  const { body } = await mentor.put<{ id: string }>('mentoring/me', { ...help, ...more });
  await desk.officer.post(`mentoring/mentors/${body.id}/state`, { state: 'active' });
  return mentor;
}

export const proposalsOf = async (person: HttpPerson): Promise<readonly Proposal[]> => (await person.get<{ items: Proposal[] }>('mentoring/proposals')).body.items;

/** The founder to whom somebody was proposed. */
export async function founderOf(founders: readonly HttpPerson[], proposalId: string): Promise<HttpPerson> {
  for (const founder of founders) if ((await proposalsOf(founder)).some(({ id }) => id === proposalId)) return founder;
  throw new Error(`nobody knows proposal ${proposalId}`);
}

/** The mentor takes the firm, the founder says yes. */
export async function bothAgree(mentor: HttpPerson, founders: readonly HttpPerson[], proposalId: string): Promise<{ readonly mentorshipId: string }> {
  await mentor.post(`mentoring/proposals/${proposalId}/accept`);
  return (await (await founderOf(founders, proposalId)).post<{ mentorshipId: string }>(`mentoring/proposals/${proposalId}/confirm`)).body;
}

/** Asks for the code that signs, and reads it where it arrives. */
export async function charterCode(world: World, who: HttpPerson, mentorshipId: string): Promise<string> {
  await who.post(`mentoring/mentorships/${mentorshipId}/charter/code`);
  const { accountId } = (await who.get<{ accountId: string }>('accounts/me')).body;
  const account = await world.db.one<{ address: string }>('select coalesce(phone, email) as address from account where id = $1', [accountId]);
  const about = await world.db.one<{ id: string }>(
    'select k.id from charter_code k join mentor_charter c on c.id = k.charter_id where k.account_id = $1 and c.mentorship_id = $2 order by k.created_at desc, k.id desc limit 1',
    [accountId, mentorshipId],
  );
  const message = (await world.messages(account!.address)).find(({ reference }) => reference === about?.id);
  return /\b\d{6}\b/.exec(message?.text ?? '')?.[0] ?? '';
}

/** The three sign the charter, each by code: the mentorship is active. */
export async function signCharter(world: World, signers: readonly HttpPerson[], mentorshipId: string): Promise<void> {
  for (const who of signers) await who.post(`mentoring/mentorships/${mentorshipId}/charter/sign`, { code: await charterCode(world, who, mentorshipId) });
}

/** Both agree, and the three sign. */
export async function chartered(
  world: World,
  officer: HttpPerson,
  mentor: HttpPerson,
  founders: readonly HttpPerson[],
  proposalId: string,
): Promise<{ readonly mentorshipId: string }> {
  const founder = await founderOf(founders, proposalId);
  const made = await bothAgree(mentor, [founder], proposalId);
  await signCharter(world, [founder, mentor, officer], made.mentorshipId);
  return made;
}

/** A firm whose money is out and whom this mentor follows; with a loan given only the second. */
export async function mentored(
  world: World,
  desk: LoanDesk,
  mentor: HttpPerson,
  founder: HttpPerson,
  known?: string,
): Promise<{ readonly mentorshipId: string; readonly loanId: string }> {
  const loanId = known ?? (await desk.disbursed(founder, world.today()));
  await world.settle();
  const proposal = (await proposalsOf(mentor)).find(({ state }) => state === 'proposed');
  if (!proposal) throw new Error('nobody was proposed to this mentor');
  const { mentorshipId } = await chartered(world, desk.officer, mentor, [founder], proposal.id);
  await world.settle();
  return { mentorshipId, loanId };
}

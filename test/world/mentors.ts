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

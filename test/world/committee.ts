import type { HttpPerson } from './client';
import type { World } from './world';

interface Made {
  readonly id: string;
}
export interface Decision {
  readonly kind: 'approve' | 'approve_with_reservations' | 'reject' | 'adjourn';
  readonly [part: string]: unknown;
}
type Choice = 'for' | 'against' | 'abstain';

/** Colleges of the members after the chair, who is an entrepreneur. */
const seats = ['entrepreneurs', 'banks', 'accountants_lawyers', 'institutions'] as const;

/** A committee of five in four colleges that sits whenever a story needs a decision. The chair is the desk's member, the officer its secretary. */
export class Committee {
  private readonly mandates = new Map<HttpPerson, string>();

  private constructor(
    readonly secretary: HttpPerson,
    readonly chair: HttpPerson,
    readonly others: readonly HttpPerson[],
  ) {}

  static async sits(world: World, secretary: HttpPerson, chair: HttpPerson): Promise<Committee> {
    const others = await Promise.all(seats.map((college) => world.person(`Member ${college}`, 'committee_member')));
    const committee = new Committee(secretary, chair, others);
    await committee.seat(chair, 'entrepreneurs', 'chair');
    for (const [i, other] of others.entries()) await committee.seat(other, seats[i]!, i === 0 ? 'deputy' : 'member');
    return committee;
  }

  get members(): readonly HttpPerson[] {
    return [this.chair, ...this.others];
  }
  mandateOf(member: HttpPerson): string {
    return this.mandates.get(member) ?? '';
  }

  /** A seat for three years, with the pledge given. */
  async seat(member: HttpPerson, college: string, chair = 'member', pledges = true): Promise<void> {
    const { accountId } = (await member.get<{ accountId: string }>('accounts/me')).body;
    const wish = { accountId, college, chair, fromDay: '2026-06-01', toDay: '2029-12-31' };
    this.mandates.set(member, (await this.secretary.post<Made>('loans/committee/mandates', wish)).body.id);
    if (pledges) await member.post('loans/committee/seat/pledge');
  }

  async plans(day: string, more: object = {}): Promise<string> {
    return (await this.secretary.post<Made>('loans/committee/sessions', { day, time: '10:00', place: 'Maison de l’emploi', ...more })).body.id;
  }

  async puts(session: string, applicationId: string, agreement = 'Accord donné par téléphone'): Promise<string> {
    return (await this.secretary.post<Made>(`loans/committee/sessions/${session}/items`, { applicationId, agreement })).body.id;
  }

  /** Everybody at the table, or those who are named. */
  async opens(session: string, there: readonly HttpPerson[] = this.members): Promise<void> {
    await this.secretary.post(`loans/committee/sessions/${session}/convoke`);
    const members = this.members.map((member) => ({ mandateId: this.mandateOf(member), presence: there.includes(member) ? 'present' : 'excused' }));
    await this.secretary.put(`loans/committee/sessions/${session}/attendance`, { members });
    await this.secretary.post(`loans/committee/sessions/${session}/open`);
  }

  async sessionOf(item: string): Promise<string> {
    return (await this.secretary.get<{ session: Made }>(`loans/committee/items/${item}`)).body.session.id;
  }

  async hears(item: string): Promise<void> {
    await this.secretary.post(`loans/committee/items/${item}/hear`);
  }

  /** No interest, then the voice. */
  async votes(item: string, voter: HttpPerson, choice: Choice): Promise<void> {
    await voter.post(`loans/committee/items/${item}/conflict`, { conflict: false });
    await voter.post(`loans/committee/items/${item}/vote`, { choice });
  }

  /** Today's session with this file alone, heard and open for voices. Gives the item. */
  async heard(today: string, applicationId: string): Promise<{ readonly session: string; readonly item: string }> {
    const session = await this.plans(today);
    const item = await this.puts(session, applicationId);
    await this.opens(session);
    await this.hears(item);
    return { session, item };
  }

  /** A whole session of today for one file: the chair's voice alone decides, quorum is at the table; the letter leaves. Gives the item. */
  async decides(today: string, applicationId: string, decision: Decision, letter = true): Promise<string> {
    const { session, item } = await this.heard(today, applicationId);
    await this.votes(item, this.chair, decision.kind.startsWith('approve') ? 'for' : 'against');
    await this.secretary.post(`loans/committee/items/${item}/close`, decision);
    await this.secretary.post(`loans/committee/sessions/${session}/close`);
    if (letter) await this.secretary.post(`loans/committee/files/${applicationId}/notify`);
    return item;
  }
}

import { addDays, daysBetween, type LocalDate } from '#kernel/calendar';
import type { InProcessClient } from '#platform/http/in-process-client';
import { staffHeroes } from './heroes.js';
import { actorOfHero, staff } from './newcomers.js';
import { type Scene, workday } from './scene.js';

interface Made {
  readonly id: string;
}
export interface Ruling {
  readonly applicationId: string;
  readonly decision: { readonly kind: string; readonly [part: string]: unknown };
  /** After the letter has left. */
  readonly afterwards?: () => void;
}

/** Colleges of the members in the order of the heroes; the first is the chair, the second the deputy. */
const colleges = ['entrepreneurs', 'banks', 'accountants_lawyers', 'institutions', 'entrepreneurs', 'institutions', 'banks'] as const;
const members = staffHeroes.filter(({ role }) => role === 'committee_member');
/** Days between the invitation and the session, when the calendar allows. */
const NOTICE = 7;

/** The committee of the town: seats given on the opening day, sessions on the days on which files are due, with minutes and letters. */
export class DemoCommittee {
  private readonly mandates = new Map<string, string>();
  private readonly sessions = new Map<LocalDate, { readonly rulings: Map<string, Ruling>; id?: string }>();

  constructor(private readonly scene: Scene) {}

  takesSeats(day: LocalDate): void {
    members.forEach((hero, i) =>
      this.scene.town.on(day, async () => {
        const accountId = await this.scene.town.account(actorOfHero(hero));
        const chair = i === 0 ? 'chair' : i === 1 ? 'deputy' : 'member';
        const wish = { accountId, college: colleges[i], chair, fromDay: day, toDay: addDays(day, 1095) };
        const secretary = await this.scene.town.as(staff('fatiha'));
        this.mandates.set(hero.key, (await secretary.post<Made>('loans/committee/mandates', wish, { key: 'demo-' + hero.key })).body.id);
        await (await this.scene.town.as(actorOfHero(hero))).post('loans/committee/seat/pledge', {}, { key: 'demo' });
      }),
    );
  }

  /** Puts a file that is ready today on the agenda of a day, and invites its applicant; that day brings the ruling. Without one, the session stays ahead. */
  async takes(applicationId: string, on: LocalDate, ruling?: Ruling): Promise<void> {
    const day = on > this.scene.today ? on : workday(this.scene, on);
    const secretary = await this.scene.town.as(staff('fatiha'));
    const known = this.sessions.get(day) ?? { rulings: new Map<string, Ruling>() };
    if (!known.id) {
      known.id = (await secretary.post<Made>('loans/committee/sessions', { day, time: '10:00', place: 'Maison de l’emploi, salle 2' }, { key: 'demo-' + day })).body.id;
      this.sessions.set(day, known);
      if (ruling) this.scene.town.on(day, () => this.sits(day));
    }
    const agreement = daysBetween(this.scene.town.today, day) < NOTICE ? 'Accord donné par téléphone' : '';
    const { id } = (await secretary.post<Made>('loans/committee/sessions/' + known.id + '/items', { applicationId, agreement }, { key: 'demo-' + applicationId })).body;
    await secretary.post('loans/committee/sessions/' + known.id + '/convoke', {}, { key: 'demo-' + applicationId });
    if (ruling) known.rulings.set(id, ruling);
  }

  private async sits(day: LocalDate): Promise<void> {
    const session = this.sessions.get(day);
    if (!session?.id) return;
    const base = 'loans/committee/sessions/' + session.id;
    const secretary = await this.scene.town.as(staff('fatiha'));
    const sheet = members.map(({ key }, i) => ({ mandateId: this.mandates.get(key), presence: i === 6 ? 'excused' : i === 5 ? 'remote' : 'present', identified: i === 5 }));
    await secretary.put(base + '/attendance', { members: sheet }, { key: 'demo' });
    await secretary.post(base + '/open', {}, { key: 'demo' });
    for (const [item, ruling] of session.rulings) await this.decides(secretary, item, ruling);
    await secretary.post(base + '/close', {}, { key: 'demo' });
    await secretary.post(base + '/minutes', {}, { key: 'demo' });
    await secretary.post(base + '/sign', {}, { key: 'demo' });
    await (await this.scene.town.as(actorOfHero(members[0]!))).post(base + '/sign', {}, { key: 'demo' });
    for (const { applicationId, afterwards } of session.rulings.values()) {
      await secretary.post('loans/committee/files/' + applicationId + '/notify', {}, { key: 'demo' });
      afterwards?.();
    }
  }

  private async decides(secretary: InProcessClient, item: string, { decision }: Ruling): Promise<void> {
    const path = 'loans/committee/items/' + item;
    await secretary.post(path + '/hear', {}, { key: 'demo' });
    const grants = decision.kind.startsWith('approve');
    for (const [i, hero] of members.slice(0, 6).entries()) {
      const member = await this.scene.town.as(actorOfHero(hero));
      await member.post(path + '/conflict', { conflict: false }, { key: 'demo' });
      await member.post(path + '/vote', { choice: i === 3 ? 'abstain' : (i === 4) === grants ? 'against' : 'for' }, { key: 'demo' });
    }
    await secretary.post(path + '/close', decision, { key: 'demo' });
  }
}

import { addDays, type LocalDate } from '#kernel/calendar';
import type { InProcessClient } from '#platform/http/in-process-client';
import type { DemoOffer } from './market.js';
import { actorOfPerson, spokesmanOf } from './newcomers.js';
import type { DemoPerson } from './people.js';
import { type Scene, workday } from './scene.js';
import type { Town } from './town.js';

/** What follows some days after: a move of the organisation or of the candidate, with its body. */
interface Next {
  readonly after: number;
  readonly move: string;
  readonly by?: 'candidate';
  readonly body?: (today: LocalDate) => object;
}
/** Somebody applies some days ago. `who`: a key of the heroes, or the place among the other seekers with an account. */
interface DemoCandidacy {
  readonly who: string | number;
  readonly kind: 'job' | 'training';
  readonly daysAgo: number;
  readonly hidden?: readonly string[];
  readonly words?: { readonly ar: string; readonly fr: string };
  readonly next?: readonly Next[];
}

const ready = { fr: 'Je connais le métier et je peux commencer la semaine prochaine.', ar: 'أعرف هذه المهنة ويمكنني البدء الأسبوع القادم.' };
const seen: Next = { after: 1, move: 'see' };
const invited: Next = {
  after: 4,
  move: 'invite',
  body: (today) => ({ meetsAt: `${addDays(today, 2)}T10:00`, meetsWhere: 'Accueil du personnel', reply: 'Nous voulons vous rencontrer. Apportez vos diplômes.' }),
};
const rejected: Next = { after: 5, move: 'reject', body: () => ({ reason: 'experience', reply: 'Merci pour votre candidature. Revenez après un premier stage.' }) };
const hired: Next = { after: 6, move: 'hire', body: () => ({ reply: 'Bienvenue dans l’équipe.' }) };
const selected: Next = { after: 3, move: 'select', body: () => ({ reply: 'Une place vous est réservée.' }) };

/** One at least of what a visitor should see from each side: new, read, to be met, silent, refused, hired, a seat to confirm, a seat confirmed. */
const candidacies: readonly DemoCandidacy[] = [
  { who: 'brahim', kind: 'job', daysAgo: 30 },
  { who: 'brahim', kind: 'job', daysAgo: 9, words: ready, next: [seen, invited] },
  { who: 'brahim', kind: 'training', daysAgo: 7, next: [selected] },
  { who: 'nora', kind: 'job', daysAgo: 12, next: [seen, rejected] },
  { who: 'nora', kind: 'job', daysAgo: 3, words: ready, hidden: ['birth_year'] },
  { who: 0, kind: 'job', daysAgo: 10, next: [seen, { ...invited, after: 3 }, hired] },
  { who: 1, kind: 'job', daysAgo: 4, words: ready, hidden: ['phone'] },
  { who: 2, kind: 'job', daysAgo: 6, next: [seen] },
  { who: 3, kind: 'training', daysAgo: 8, next: [selected, { after: 5, move: 'enrol', by: 'candidate' }] },
  { who: 4, kind: 'training', daysAgo: 2, words: ready },
  { who: 5, kind: 'job', daysAgo: 2, words: ready },
];

const othersOf = (people: readonly DemoPerson[]): readonly DemoPerson[] => people.filter(({ key, role, hasAccount }) => role === 'job_seeker' && hasAccount && /^p\d+$/.test(key));

/** Who applied once reads the own list again and opens what stands first. */
export async function readProposals(town: Town, people: readonly DemoPerson[]): Promise<void> {
  for (const person of [...people.filter(({ key }) => key === 'brahim'), ...othersOf(people).slice(0, 6)]) {
    const client = await town.as(actorOfPerson(person));
    const { items } = (await client.get<{ items: readonly { offer: { id: string } }[] }>('matching/mine')).body;
    for (const { offer } of items.slice(0, 2)) await client.get(`matching/mine/${offer.id}`);
  }
}

/** Everybody applies on the day, and the organisation answers on its own. `offerIds` is filled as the offers are written. */
export function candidacyStories(scene: Scene, people: readonly DemoPerson[], offers: readonly DemoOffer[], offerIds: ReadonlyMap<string, string>): void {
  const others = othersOf(people);
  const taken = new Set<string>();
  for (const [i, candidacy] of candidacies.entries()) {
    const person = typeof candidacy.who === 'number' ? others[candidacy.who] : people.find(({ key }) => key === candidacy.who);
    if (!person) continue;
    const day = workday(scene, addDays(scene.today, -candidacy.daysAgo));
    scene.town.on(day, async () => {
      const client = await scene.town.as(actorOfPerson(person));
      const offer = await suiting(client, person, candidacy.kind, offers, offerIds, taken, day);
      if (!offer) return;
      taken.add(`${person.key} ${offer.key}`);
      const { hidden = [], words, next = [] } = candidacy;
      // most allow that it is noted what becomes of proposals; Nora has not answered
      if (person.key !== 'nora') await client.put('matching/consent', { allowed: true }, { key: `demo-consent-${i}` });
      const body = { offerId: offerIds.get(offer.key), hidden, words: words?.[person.lang] ?? '' };
      const { id } = (await client.post<{ id: string }>('candidacies', body, { key: `demo-candidacy-${i}` })).body;
      for (const { after, move, by, body: bodyOf } of next)
        scene.town.on(workday(scene, addDays(day, after)), async () => {
          const actor = await scene.town.as(by === 'candidate' ? actorOfPerson(person) : spokesmanOf(offer.organisation));
          await actor.post(`candidacies/${id}/${move}`, bodyOf?.(scene.today) ?? {}, { key: `demo-${move}` });
        });
    });
  }
}

/** The first open offer for which this person may apply: what she wishes for comes first. Told again, the same one. */
async function suiting(
  client: InProcessClient,
  { key, trade }: DemoPerson,
  kind: string,
  offers: readonly DemoOffer[],
  offerIds: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
  day: LocalDate,
): Promise<DemoOffer | undefined> {
  const wished = ({ body }: DemoOffer): boolean => body.occupationCode === trade.occupation || trade.also.includes(String(body.occupationCode));
  const open = offers.filter((offer) => offer.fate === 'open' && offer.body.kind === kind && offer.writtenOn < day && !taken.has(`${key} ${offer.key}`));
  for (const offer of [...open.filter(wished), ...open.filter((one) => !wished(one))]) {
    const id = offerIds.get(offer.key);
    if (!id) continue;
    const { missing, block } = (await client.get<{ missing: readonly string[]; block: object | null }>(`candidacies/offers/${id}`)).body;
    if (missing.length === 0 && !block) return offer;
  }
  return undefined;
}

import { addDays, type LocalDate } from '#kernel/calendar';
import { toDecimal, centimes } from '#kernel/money';
import { type DemoOrganisation, organisations } from './heroes.js';
import { spokesmanOf } from './newcomers.js';
import type { Chance } from './random.js';
import { type OfferPattern, placeCode } from './tables.js';
import type { Town } from './town.js';

/** What becomes of an offer after it was written; most stay open. */
export type Fate = 'open' | 'draft' | 'paused' | 'filled' | 'cancelled' | 'expired';
export interface DemoOffer {
  readonly key: string;
  readonly organisation: DemoOrganisation;
  readonly writtenOn: LocalDate;
  readonly fate: Fate;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Which of the hundred and thirty-eight do not stay open, by their place in a shuffled row. */
const fates: readonly Fate[] = [
  ...Array<Fate>(6).fill('expired'),
  ...Array<Fate>(5).fill('filled'),
  ...Array<Fate>(4).fill('paused'),
  ...Array<Fate>(3).fill('draft'),
  ...Array<Fate>(2).fill('cancelled'),
];
const employers = ['Gardiennage Exemple', 'Marché Modèle', 'Clinique Échantillon', 'Ateliers Imaginaires', 'École Fictive Al Amal', 'Transports Exemple du Sud'] as const;

/** Three offers of each pattern: in French, in Arabic, and one that asks for more or for less. */
export function makeOffers(chance: Chance, patterns: readonly OfferPattern[], today: LocalDate): readonly DemoOffer[] {
  const order = chance.shuffled(Array.from({ length: patterns.length * 3 }, (_, i) => i));
  return patterns.flatMap((pattern, p) =>
    [0, 1, 2].map((version) => {
      const index = p * 3 + version;
      return offer(chance, pattern, version, fates[order.indexOf(index)] ?? 'open', index, today);
    }),
  );
}

function offer(chance: Chance, pattern: OfferPattern, version: number, fate: Fate, index: number, today: LocalDate): DemoOffer {
  const lang = version === 1 ? 'ar' : 'fr';
  const place = pattern.places[version % pattern.places.length]!;
  const demanding = version === 2 && pattern.kind === 'job';
  const months = demanding ? (pattern.months === 0 ? 0 : pattern.months + 12) : pattern.months;
  const age = fate === 'expired' ? chance.between(30, 60) : fate === 'open' || fate === 'draft' ? chance.between(1, 45) : chance.between(12, 60);
  const writtenOn = addDays(today, -age);
  const closesOn = fate === 'expired' ? addDays(writtenOn, chance.between(10, age - 3)) : addDays(today, chance.between(6, 60));
  const salary = (whole: number | undefined): string | undefined => (whole === undefined ? undefined : toDecimal(centimes(BigInt(whole + (demanding ? 300 : 0)) * 100n)));
  return {
    key: `demo-offer-${index + 1}`,
    organisation: organisations.find((one) => one.code === pattern.organisation)!,
    writtenOn,
    fate,
    body: {
      ...{ kind: pattern.kind, occupationCode: pattern.occupation, contract: pattern.contract, workTime: pattern.time, educationCode: pattern.education },
      ...{ title: titleOf(pattern, version, months), description: pattern.text[lang], experienceMonths: months, languages: pattern.languages },
      ...{ salaryMin: salary(pattern.salaryMin), salaryMax: salary(pattern.salaryMax), posts: version === 0 ? pattern.posts : Math.max(1, Math.ceil(pattern.posts / 2)) },
      ...(place === 'remote' ? { remote: true } : { communeCode: placeCode(place) }),
      ...(pattern.organisation === 'anapec' ? { employerName: chance.oneOf(employers) } : {}),
      ...(pattern.organisation === 'ofppt' ? { maxAge: 30 } : {}),
      ...(pattern.kind === 'training' ? { startsOn: addDays(closesOn, 10 + 7 * version) } : {}),
      closesOn,
      publish: fate !== 'draft',
    },
  };
}

function titleOf({ title, kind }: OfferPattern, version: number, months: number): string {
  if (version === 1) return title.ar;
  if (version === 0) return title.fr;
  if (kind === 'training') return `${title.fr}, nouvelle session`;
  return months === 0 ? `${title.fr}, sans expérience` : `${title.fr}, avec expérience`;
}

/** The agency writes the offer on its day and, days later, does with it what its fate says. An expired one is left to the clock. Its id comes back in `offerIds`. */
export function marketDay(
  town: Town,
  { key, organisation, writtenOn, fate, body }: DemoOffer,
  organisationIds: ReadonlyMap<string, string>,
  lastDay: LocalDate,
  offerIds: Map<string, string>,
): void {
  town.on(writtenOn, async () => {
    const agency = await town.as(spokesmanOf(organisation));
    const { id } = (await agency.post<{ id: string }>('offers', { organisationId: organisationIds.get(organisation.code), ...body }, { key })).body;
    offerIds.set(key, id);
    const move = { paused: 'pause', filled: 'fill', cancelled: 'cancel' }[fate as string];
    if (move)
      town.on(earlier(addDays(writtenOn, 8), lastDay), async () => void (await (await town.as(spokesmanOf(organisation))).post(`offers/${id}/${move}`, {}, { key: 'demo' })));
  });
}

/** An agency sends its list as a file: what is clear goes on line, what is not waits for an officer, the rest comes back with its reasons. */
export function listDay(town: Town, day: LocalDate, list: string, organisationIds: ReadonlyMap<string, string>): void {
  town.on(day, async () => {
    const anapec = organisations.find((one) => one.code === 'anapec')!;
    const fields = { organisationId: organisationIds.get(anapec.code)!, source: 'anapec' };
    await (await town.as(spokesmanOf(anapec))).upload('offers/imports', { name: 'offres-anapec.csv', bytes: list }, fields, { key: 'demo' });
  });
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

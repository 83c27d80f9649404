import type { LocalDate } from '#kernel/calendar';
import { type Opened, openMarket, personRow } from '#engine/book';
import { TooMany } from '#engine/codes';
import { byId, type OfferFacts, type PersonFacts, TRAINING } from '#engine/facts';
import { matchEveryone } from '#engine/everyone';
import { kernelModule } from '#engine/kernel';
import { MOST_IDS } from '#engine/keys';
import { crowd, roomOf } from '#engine/prices';
import { knownPlaces, placeOf } from './places.js';
import { FilesRefused, type Problem } from './problem.js';
import { offerColumns, offerOf, personColumns, personOf } from './rows.js';
import { readTable } from './table.js';

export interface Files {
  readonly people: string;
  readonly offers: string;
  /** code,latitude,longitude[,province]: places beside those that are known here. */
  readonly communes?: string | undefined;
  readonly today: LocalDate;
  /** Offers that many lists hold give up points of room. */
  readonly fair?: boolean;
}
/** A market out of files. `people`: ids by number, smaller first; `unknown`: communes without coordinates. */
export interface MarketOfFiles extends Opened {
  readonly people: readonly string[];
  readonly unknown: readonly string[];
}

/** Reads both files, twice the one of people: first what it speaks of, then each person into the columns of the engine. Throws FilesRefused. */
export async function marketOfFiles(files: Files): Promise<MarketOfFiles> {
  const problems: Problem[] = [];
  const refuse = (): void => {
    if (problems.length > 0) throw new FilesRefused(problems);
  };
  const places = await knownPlaces(files.communes, problems);
  const offers: OfferFacts[] = [];
  const communes = new Map<string, ReturnType<typeof placeOf>>();
  const seeing = (commune: string): string => {
    const place = placeOf(places, commune);
    communes.set(place?.code ?? commune, place);
    return place?.code ?? commune;
  };
  const posts = new Map<string, number>();
  await readTable(files.offers, offerColumns, problems, (line) => {
    const offer = offerOf(line, files.today);
    if (posts.has(offer.id)) line.wrong('id', 'twice');
    posts.set(offer.id, line.whole('posts', 1, 10_000, 1));
    if (offers.push(offer.commune === null ? offer : { ...offer, commune: seeing(offer.commune) }) === MOST_IDS + 1) line.wrong('id', 'too_many_lines', '', { most: MOST_IDS });
  });
  refuse();
  const ids = new Set<string>();
  const wishes = new Set<string>();
  await readTable(files.people, personColumns, problems, (line) => {
    const person = personOf(line);
    if (ids.has(person.id)) line.wrong('id', 'twice');
    if (ids.add(person.id).size === MOST_IDS + 1) line.wrong('id', 'too_many_lines', '', { most: MOST_IDS });
    seeing(person.commune);
    for (const wish of person.wishes) wishes.add(wish);
  });
  refuse();
  const opened = open(offers, communes, { people: ids.size, wishes }, files.offers, problems);
  const people = [...ids].sort(byId);
  const numbers = new Map(people.map((id, number) => [id, number]));
  const asked = askedFor(offers);
  await readTable(files.people, personColumns, problems, (line) => {
    const person = personOf(line);
    const facts = { ...person, commune: placeOf(places, person.commune)?.code ?? person.commune, seeks: soughtBy(person, asked) };
    opened.market.people.write(numbers.get(person.id)!, personRow(opened, facts));
  });
  refuse();
  if (files.fair) await makeRoom(opened, posts);
  return { ...opened, people, unknown: [...communes].flatMap(([code, place]) => (place ? [] : [code])).sort() };
}

/** Counts the room of offers over everybody's exact lists (docs/decisions/0047). */
async function makeRoom({ market, names }: Opened, posts: ReadonlyMap<string, number>): Promise<void> {
  const candidates = (await matchEveryone(market, { of: 'people', k: crowd.candidates, workers: 0, module: kernelModule() }))!;
  market.offers.columns.room.set(
    roomOf(
      candidates,
      names.offers.map((id) => posts.get(id)!),
    ),
  );
}

function open(offers: readonly OfferFacts[], communes: Parameters<typeof openMarket>[1], given: Parameters<typeof openMarket>[2], file: string, problems: Problem[]): Opened {
  try {
    return openMarket(offers, communes, given);
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    problems.push({ file, line: 1, column: columnOf[error.what], code: 'too_many_codes', value: String(error.count), params: { most: error.most } });
    throw new FilesRefused(problems);
  }
}
const columnOf = { requirements: 'requires', slots: 'availability', sectors: 'sector', skills: 'skills' } as const;

/** Skills that jobs of an occupation ask for, from the file itself: what a training for it should give. */
function askedFor(offers: readonly OfferFacts[]): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, Set<string>>();
  for (const { kind, occupation, essential, optional } of offers)
    if (kind !== TRAINING && occupation !== null) {
      const skills = asked.get(occupation) ?? new Set();
      for (const skill of [...essential, ...optional]) skills.add(skill);
      asked.set(occupation, skills);
    }
  return asked;
}

/** What somebody says to look for; else what the occupations wished for ask and the person has not. */
function soughtBy(person: PersonFacts, asked: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  if (person.seeks.length > 0) return person.seeks;
  const has = new Set(person.skills);
  return [...new Set(person.wishes.flatMap((wish) => [...(asked.get(wish) ?? [])]))].filter((skill) => !has.has(skill));
}

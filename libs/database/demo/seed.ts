import { addDays, daysBetween, type LocalDate } from '#kernel/calendar';
import { askOutcomesJob, fallSilentJob } from '#features/candidacies';
import { watchFirmsJob } from '#features/founders';
import { closeOverdueJob, openDunningJob, postProvisionsJob, endDeferralsJob } from '#features/loans';
import { countExposureJob, runAllJob } from '#features/matching';
import { expireOffersJob } from '#features/offers';
import { ReferenceQueries } from '#features/references';
import { sendDueJob } from '#features/reminders';
import { sweepJob } from '#platform/outbox/outbox.jobs';
import { Queues } from '#platform/queue/queues';
import { queueNames } from '#platform/queue/job';
import { files } from './files.js';
import { candidacyStories, readProposals } from './candidacy-story.js';
import { DemoCommittee } from './committee-story.js';
import { deskStory, hiredStory } from './desk-story.js';
import { fileStory } from './file-story.js';
import { firstLooks } from './first-looks.js';
import { listDay, makeOffers, marketDay } from './market.js';
import { arrives, contribution, mentorsArrive, openingDay } from './newcomers.js';
import { townMissions } from './missions.js';
import { type DemoPerson, makePeople } from './people.js';
import { chanceFrom } from './random.js';
import { type Scene, workday } from './scene.js';
import { readAgencyList, readOfferPatterns, readTrades } from './tables.js';
import { type DemoHouse, Town } from './town.js';

/** Days that the story of the town looks back. */
const HISTORY = 318;
/** In the last days every night is lived through; before, one a week is enough. */
const EVERY_NIGHT_SINCE = 12;

/**
 * Tells the story of the town, day by day, up to yesterday of `toldOn`: everybody acts through the API, the clock moves, events are delivered,
 * reminders leave on their day. At the end the clock shows `now` and every list of proposals is computed.
 */
export async function tellTheTown(house: DemoHouse, seed: string, toldOn: LocalDate, now: Date, onProgress: (percent: number) => void = () => undefined): Promise<void> {
  const town = new Town(house);
  const references = house.app.get(ReferenceQueries, { strict: false });
  const scene: Scene = { town, holidays: await references.holidays(), today: toldOn };
  const people = makePeople(chanceFrom(`${seed} people`), readTrades(), await references.occupations(), toldOn);
  plan(scene, house, seed, people);
  const first = addDays(toldOn, -HISTORY);
  for (let day = first; day < toldOn; day = addDays(day, 1)) {
    await night(town, day, daysBetween(day, toldOn));
    if ((await town.live(day)) > 0) await town.settle(sweepJob);
    town.clockShows(day, '18:00');
    await town.ring(sendDueJob);
    onProgress(Math.floor((100 * daysBetween(first, day)) / HISTORY));
  }
  house.clock.set(now);
  await town.settle(sweepJob);
  await town.ring(watchFirmsJob);
  await town.settle(sweepJob);
  await town.ring(runAllJob);
  await readProposals(town, people);
  await town.ring(countExposureJob);
  await town.everybodyLeaves();
  // their work is done: the worker that starts next need not be rung for it
  for (const name of queueNames) await house.app.get(Queues).queue(name).drain(true);
}

/** Everything that happens, each on its day. */
function plan(scene: Scene, house: DemoHouse, seed: string, people: readonly DemoPerson[]): void {
  const { town, today } = scene;
  const organisationIds = new Map<string, string>();
  openingDay(town, house, addDays(today, -HISTORY), organisationIds);
  const committee = new DemoCommittee(scene);
  committee.takesSeats(addDays(today, -HISTORY));
  mentorsArrive(town, addDays(today, 1 - HISTORY));
  contribution(town, house, addDays(today, -200), '500000.00', 'CONSEIL-REGIONAL-1');
  contribution(town, house, addDays(today, -60), '300000.00', 'MECENES-1');
  const founders = people.filter((person) => person.role === 'founder' && /^p\d+$/.test(person.key));
  const ofFile = (founder: string | number): DemoPerson => (typeof founder === 'number' ? founders[founder]! : people.find((person) => person.key === founder)!);
  const chance = chanceFrom(`${seed} arrivals`);
  const begun = new Map(files.map((file) => [ofFile(file.founder).key, file.begun]));
  const cameDaysAgo = new Map(people.map(({ key }) => [key, (begun.get(key) ?? chance.between(2, 150)) + 2]));
  for (const person of people) arrives(town, person, addDays(today, -cameDaysAgo.get(person.key)!));
  for (const file of files) fileStory(scene, committee, ofFile(file.founder), file);
  firstLooks(scene);
  const offers = makeOffers(chanceFrom(`${seed} offers`), readOfferPatterns(), today);
  const offerIds = new Map<string, string>();
  for (const offer of offers) marketDay(town, offer, organisationIds, addDays(today, -1), offerIds);
  candidacyStories(scene, people, offers, offerIds);
  hiredStory(scene, people, cameDaysAgo, offers, organisationIds);
  deskStory(scene, offers, offerIds);
  townMissions(scene);
  const sentOn = workday(scene, addDays(today, -9));
  listDay(town, sentOn, readAgencyList(today), organisationIds);
}

async function night(town: Town, day: LocalDate, daysAgo: number): Promise<void> {
  if (daysAgo > EVERY_NIGHT_SINCE && daysAgo % 7 !== 0) return;
  town.clockShows(day, '00:20');
  await town.ring(closeOverdueJob);
  await town.ring(openDunningJob);
  await town.ring(postProvisionsJob);
  await town.ring(endDeferralsJob);
  await town.ring(watchFirmsJob);
  await town.ring(expireOffersJob);
  await town.ring(fallSilentJob);
  await town.ring(askOutcomesJob);
}

// Goal C1: ids, scores and ties of every engine against the oracle, and against SQL, before any time is looked at.
import { spread } from './measure.mjs';

/** Counts lists that differ in any key. */
export function compare(list, wanted, given, k) {
  const out = [new Int32Array(k), new Int32Array(k)];
  let bad = 0;
  for (const one of list) {
    wanted(one, out[0]);
    given(one, out[1]);
    if (out[0].some((key, i) => key !== out[1][i])) bad++;
  }
  return bad;
}

/** Mismatches of both engines against the oracle, both ways round. */
export function againstOracle(engine, market, engines, sizes) {
  const { bestOffersPlainly, bestPeoplePlainly } = engine('oracle');
  const people = spread(market.people.n, sizes.people);
  const offers = spread(market.offers.n, sizes.offers);
  const wantedOffers = new Map(people.map((person) => [person, bestOffersPlainly(market, person, 20)]));
  const wantedPeople = new Map(offers.map((offer) => [offer, bestPeoplePlainly(market, offer, 100)]));
  return engines.map((one) => ({
    engine: one.name,
    people: people.length,
    offers: offers.length,
    'mismatches person → offers': compare(
      people,
      (i, out) => out.set(wantedOffers.get(i)),
      (i, out) => one.bestOffers(i, out, 0),
      20,
    ),
    'mismatches offer → people': compare(
      offers,
      (i, out) => out.set(wantedPeople.get(i)),
      (i, out) => one.bestPeople(i, out, 0),
      100,
    ),
  }));
}

/** Asks SQL for each and compares with an engine; gives mismatches and microseconds of CPU of the server per question. */
export async function againstSql(engine, peer, list, text, ask, k) {
  const { keyOf } = engine('keys');
  const out = new Int32Array(k);
  for (const one of list.slice(0, 10)) await peer.db.query({ name: text.slice(0, 30) + k, text, values: [one] });
  let bad = 0;
  const before = peer.cpu();
  for (const one of list) {
    const { rows } = await peer.db.query({ name: text.slice(0, 30) + k, text, values: [one] });
    ask(one, out);
    if (out.some((key, j) => key !== (rows[j] ? keyOf(rows[j].score, rows[j].id) : 0))) bad++;
  }
  const us = ((peer.cpu() - before) / list.length) * 1e6;
  return { bad, us };
}

// Founders and mentors as they might be: sector, region, languages, half-days, skills; the best `degree` mentors of each founder. Repeatable.

function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SKILLS = 400;

/** Places of all mentors together: `places` × founders. Scores from 1 to about 1000; wishes of both sides near the score, for the stable mode. */
export function market(people, mentors, degree, places = 0.95, seed = 7) {
  const random = numbers(seed);
  const below = (n) => Math.floor(random() * n);
  const capacity = new Int32Array(mentors).fill(1);
  for (let sum = mentors; sum < people * places;) {
    const mentor = below(mentors);
    if (capacity[mentor] >= 8) continue;
    capacity[mentor] += 1;
    sum += 1;
  }
  const skillsOf = (count, sector) => {
    const skills = new Set();
    while (skills.size < count) skills.add(random() < 0.6 ? (sector * 20 + below(20)) % SKILLS : Math.min(SKILLS - 1, Math.floor(SKILLS * random() ** 2.2)));
    return skills;
  };
  const somebody = (languages, few, more) => {
    const sector = Math.floor(random() * random() * 20);
    return { sector, region: below(12), free: below(255) | 1, languages: languages(), skills: skillsOf(few + below(more), sector) };
  };
  const founders = Array.from({ length: people }, () => somebody(() => 1 | (random() < 0.55 ? 2 : 0), 6, 5));
  const helpers = Array.from({ length: mentors }, () => somebody(() => (random() < 0.8 ? 1 : 0) | (random() < 0.8 ? 2 : 0) || 2, 15, 16));
  const mentorsOf = [];
  const scoresOf = [];
  for (const founder of founders) {
    const list = [];
    for (const [mentor, helper] of helpers.entries()) {
      let common = founder.free & helper.free;
      if ((founder.languages & helper.languages) === 0 || common === 0) continue;
      let hits = 0;
      for (const skill of founder.skills) if (helper.skills.has(skill)) hits += 1;
      let days = 0;
      for (; common; common &= common - 1) days += 1;
      const score =
        Math.round((600 * hits) / founder.skills.size) + (founder.sector === helper.sector ? 200 : 0) + (founder.region === helper.region ? 100 : 0) + days * 10 + 1 + below(20);
      list.push({ mentor, score });
    }
    const best = list.sort((a, b) => b.score - a.score || a.mentor - b.mentor).slice(0, degree);
    best.sort((a, b) => a.mentor - b.mentor);
    mentorsOf.push(Int32Array.from(best, ({ mentor }) => mentor));
    scoresOf.push(Int32Array.from(best, ({ score }) => score));
  }
  const near = (spread, part) => scoresOf.map((scores) => Float64Array.from(scores, (score) => Math.round(score * part + random() * spread)));
  return { capacity, mentorsOf, scoresOf, wishes: { ofPerson: near(60, 1), ofMentor: near(200, 0.7) } };
}

// A labour market shaped like a country of 12 regions, 75 provinces and 1,503 communes: generated, deterministic, the same offers with any number of people.
// 13,890 skills (300 transversal, the others by sector, Zipf), 3,000 occupations of 24–56 skills in 20 sectors. Its skew is a guess; people and offers
// share occupations by design, so that matches are richer than in a poor labour market.
const SKILLS = 13_890;
const OCCUPATIONS = 3_000;
const SECTORS = 20;
const COMMUNES = 1_503;
const PROVINCES = 75;
const REGIONS = 12;
const RADII = [10, 25, 50, 100, 2000];

/** Numbers from 0 to 1, the same everywhere (sfc32). */
function stream(seed) {
  let [a, b, c, d] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1];
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 20; i++) next();
  return next;
}

/** Draws 0 … n - 1 with the given weights (alias method). */
function weighted(random, weights) {
  const n = weights.length;
  const sum = weights.reduce((a, b) => a + b, 0);
  const share = weights.map((w) => (w * n) / sum);
  const other = new Int32Array(n);
  const [small, large] = [[], []];
  share.forEach((p, i) => (p < 1 ? small : large).push(i));
  while (small.length && large.length) {
    const [a, b] = [small.pop(), large.pop()];
    other[a] = b;
    share[b] += share[a] - 1;
    (share[b] < 1 ? small : large).push(b);
  }
  for (const i of [...small, ...large]) share[i] = 1;
  return () => {
    const i = Math.floor(random() * n);
    return random() < share[i] ? i : other[i];
  };
}
const zipf = (n, s) => Array.from({ length: n }, (_, i) => (i + 1) ** -s);
function shuffled(random, n) {
  const list = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

/** Skills, occupations and the map: what people and offers are drawn from. */
function world() {
  const random = stream(42);
  const below = (n) => Math.floor(random() * n);
  const perSector = Math.floor((SKILLS - 300) / SECTORS);
  const transversal = weighted(random, zipf(300, 0.9));
  const ofSector = weighted(random, zipf(perSector, 0.75));
  const names = shuffled(random, SKILLS); // numbers of skills are not in the order of how common they are
  const sectorOf = new Uint8Array(OCCUPATIONS);
  const pools = Array.from({ length: OCCUPATIONS }, (_, o) => {
    const sector = (sectorOf[o] = below(SECTORS));
    const pool = new Set();
    for (const size = 24 + below(33); pool.size < size;) {
      const u = random();
      pool.add(names[u < 0.22 ? transversal() : u < 0.92 ? 300 + sector * perSector + ofSector() : 300 + below(SKILLS - 300)]);
    }
    return Int32Array.from(pool);
  });
  const bySector = Array.from({ length: SECTORS }, () => []);
  sectorOf.forEach((sector, o) => bySector[sector].push(o));
  const regions = Array.from({ length: REGIONS }, () => [random() * 1300, random() * 700]);
  const provinces = Array.from({ length: PROVINCES }, (_, p) => regions[p % REGIONS].map((at) => at + (random() - 0.5) * 220));
  const province = Uint16Array.from({ length: COMMUNES }, (_, c) => c % PROVINCES);
  const communes = Array.from({ length: COMMUNES }, (_, c) => provinces[c % PROVINCES].map((at) => Math.round(at + (random() - 0.5) * 70)));
  const size = zipf(COMMUNES, 0.95);
  const byPeople = shuffled(random, COMMUNES);
  const supply = shuffled(random, OCCUPATIONS);
  return { names, sectorOf, pools, bySector, province, communes, size, byPeople, supply };
}

/** For each occupation the ten of its sector that share most skills, with the share in percent. */
function nearby({ sectorOf, pools, bySector }) {
  const sets = pools.map((pool) => new Set(pool));
  return pools.flatMap((pool, wish) =>
    bySector[sectorOf[wish]]
      .filter((other) => other !== wish)
      .map((other) => [wish, other, Math.floor((100 * pools[other].reduce((n, skill) => n + (sets[wish].has(skill) ? 1 : 0), 0)) / pool.length)])
      .sort((a, b) => b[2] - a[2] || a[1] - b[1])
      .slice(0, 10)
      .filter(([, , percent]) => percent > 0),
  );
}

const bits = (random, shares) => shares.reduce((mask, share, i) => (random() < share ? mask | (1 << i) : mask), 0);
const sorted = (set) => Uint16Array.from(set).sort();

function* people(w, n) {
  const random = stream(7);
  const occupation = weighted(random, zipf(OCCUPATIONS, 0.7));
  const transversal = weighted(random, zipf(300, 0.9));
  const home = weighted(random, w.size);
  const below = (m) => Math.floor(random() * m);
  for (let i = 0; i < n; i++) {
    const own = occupation();
    const sector = w.sectorOf[own];
    const second = random() < 0.5 ? w.bySector[sector][below(w.bySector[sector].length)] : own;
    const tokens = new Set();
    const [a, b] = [w.pools[own], w.pools[second]];
    for (let size = 12 + below(14), tries = 0; tokens.size < size && tries < 400; tries++) {
      const u = random();
      tokens.add(u < 0.7 ? a[below(a.length)] : u < 0.85 ? b[below(b.length)] : w.names[u < 0.95 ? transversal() : 300 + below(SKILLS - 300)]);
    }
    const wishes = new Set([SKILLS + own, SKILLS + second]);
    const u = random();
    yield {
      commune: w.byPeople[home()],
      radius: RADII[u < 0.25 ? 0 : u < 0.55 ? 1 : u < 0.75 ? 2 : u < 0.9 ? 3 : 4],
      level: Math.min(7, Math.floor(random() * random() * 10)),
      have: bits(random, [0.97, 0.55, 0.2, 0.08, 0.3, 0, 0, 0, 0.5, 0.3, 0.1, 0.2, 0.6, 0.05, 0.4, 0.3]),
      haveRare: 0,
      slots: bits(random, [0.7, 0.7, 0.5, 0.4, 0.3, 0.5]) || 1,
      sectors: (1 << sector) | (1 << below(SECTORS)),
      flags: 1 | (random() < 0.7 ? 2 : 0),
      tokens: [...sorted(tokens), ...sorted(wishes)],
    };
  }
}

function* offers(w, n) {
  const random = stream(11);
  const occupation = weighted(random, zipf(OCCUPATIONS, 0.7));
  const transversal = weighted(random, zipf(300, 0.9));
  const home = weighted(random, w.size);
  const below = (m) => Math.floor(random() * m);
  for (let i = 0; i < n; i++) {
    const own = random() < 0.5 ? occupation() : w.supply[occupation()];
    const pool = w.pools[own];
    const skills = new Set();
    for (const size = 8 + below(8); skills.size < size;) skills.add(random() < 0.9 ? pool[below(pool.length)] : w.names[transversal()]);
    const essential = new Set([...skills].slice(0, Math.ceil(skills.size * 0.6)));
    const list = sorted(skills);
    yield {
      ...{ commune: w.byPeople[home()], where: random() < 0.05 ? 1 + below(2) : 0, level: Math.min(6, Math.floor(random() * random() * 9)) },
      ...{ need: bits(random, [0.5, 0.45, 0.08, 0.02, 0.02]) | (random() < 0.1 ? 256 << below(8) : 0), needRare: 0 },
      ...{ slots: bits(random, [0.5, 0.4, 0.2, 0.2, 0.1, 0.3]) || 1, sector: w.sectorOf[own], occupation: own },
      ...{ freshness: Math.floor(random() * 41), answers: 6 * below(6), flags: 1, skills: list, essential: [...list].map((skill) => essential.has(skill)) },
    };
  }
}

/** A market of the engine, filled; `engine(name)` gives a compiled module of libs/engine. */
export function generate(engine, { people: n, offers: m, ground = 1 }, arena = engine('arena').Arena.best()) {
  const w = world();
  const { weights, nearPoints } = engine('weights');
  const { skillWeights, pointsOfSkills } = engine('skill-weights');
  const asked = new Uint32Array(SKILLS);
  for (const offer of offers(w, m)) for (const skill of offer.skills) asked[skill]++;
  const table = skillWeights(`bench-${m}`, m, asked);
  const between = (a, b) => Math.floor(Math.sqrt((w.communes[a][0] - w.communes[b][0]) ** 2 + (w.communes[a][1] - w.communes[b][1]) ** 2));
  const geography = engine('geography').geography(arena, w.province, PROVINCES, between);
  const sizes = { skills: SKILLS, occupations: OCCUPATIONS, people: { rows: n, tokens: 20.1 * n }, offers: { rows: m, tokens: 12.6 * m } };
  const near = nearby(w).map(([wish, other, percent]) => [wish, other, Math.max(1, nearPoints(percent))]);
  const market = engine('market').newMarket(arena, geography, sizes, table, near, ground);
  let id = 0;
  for (const row of people(w, n)) market.people.write(id++, row);
  id = 0;
  for (const { skills, essential, ...row } of offers(w, m)) {
    const points = [...pointsOfSkills(table, skills, (i) => essential[i]), weights.occupation];
    market.offers.write(id++, { ...row, room: weights.room, tokens: [...skills, SKILLS + row.occupation], points });
  }
  return { market, places: w.communes };
}

// How fast the pages and the API answer: some visitors at once, for some seconds each. Prints one row per address.
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const VISITORS = 10;

const addresses = ['/ar', '/fr', '/fr/offers', '/fr/sign-up', '/api/offers?pageSize=20', '/health/live'];

async function measure(base, address) {
  const times = [];
  let wrong = 0;
  const end = performance.now() + SECONDS * 1000;
  const visitor = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      const reply = await fetch(base + address, { headers: { 'accept-encoding': 'gzip' } });
      await reply.arrayBuffer();
      times.push(performance.now() - start);
      if (!reply.ok) wrong++;
    }
  };
  await Promise.all(Array.from({ length: VISITORS }, visitor));
  times.sort((a, b) => a - b);
  const at = (share) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]);
  return { address, 'answers/s': Math.round(times.length / SECONDS), 'median ms': at(0.5), '95 % ms': at(0.95), 'not ok': wrong };
}

/** Rows of figures for the house at `base`. */
export async function pages(base) {
  const rows = [];
  for (const address of addresses) rows.push(await measure(base, address));
  return rows;
}

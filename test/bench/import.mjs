// How long a file of offers takes, and whether the house answers others meanwhile: a visitor asks for the list of offers all along, one question after the other.
import pg from 'pg';

const PASSWORD = 'argan-et-soleil';
const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

/** A list as agencies have it: every occupation as often as it takes, titles in French and Arabic, prices and days as people write them. */
function listOf(lines, occupations, contract) {
  const towns = ['Agadir', 'Inezgane', 'Dcheira El Jihadia', 'أكادير', 'Aït Melloul', 'Tout le Maroc / A distance', 'Casablanca'];
  const rows = Array.from({ length: lines }, (_, i) => {
    const { fr, ar } = occupations[i % occupations.length];
    const title = i % 4 === 3 ? `مطلوب ${ar}` : fr;
    const salary = i % 5 === 0 ? 'A discuter' : `${3000 + (i % 40) * 50} - ${3500 + (i % 40) * 50} DH`;
    return [`R${i}`, title, `Maison ${i}`, towns[i % towns.length], contract, salary, 'Bac plus 2', '2 ans', '31/12/2099', `Poste de jour, transport assuré, numéro ${i}`].join(
      ';',
    );
  });
  return ['Référence;Intitulé du poste;Employeur;Ville;Contrat;Salaire;Niveau;Expérience;Date limite;Description', ...rows].join('\n');
}

const ours = (base) => ({ origin: base, 'x-tiwizi-request': '1' });

async function signIn(base, login) {
  const reply = await fetch(`${base}/api/accounts/sign-in`, {
    method: 'POST',
    headers: { ...ours(base), 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  if (!reply.ok) throw new Error(`sign-in: ${reply.status} ${await reply.text()}`);
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

/** Rows of figures for the house with the demo world at `base`. */
export async function importing(base, databaseUrl, { full }) {
  const lines = full ? 20_000 : 10_000;
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  const { rows: occupations } = await db.query(
    "select split_part(label_fr, ' / ', 1) || ' / ' || split_part(label_fr, ' / ', 2) as fr, label_ar as ar from occupation order by code",
  );
  await db.end();
  const cookie = await signIn(base, 'imane@demo.example');
  const { items } = await (await fetch(`${base}/api/organisations/mine`, { headers: { cookie } })).json();
  const rows = [];
  const measure = async (what, text, dryRun = false) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ organisationId: items[0].id, source: 'bench', complete: 'true', ...(dryRun ? { dryRun: 'true' } : {}) })) form.set(name, value);
    form.set('file', new Blob([text]), 'liste.csv');
    let going = true;
    const start = performance.now();
    const importing = fetch(`${base}/api/offers/imports`, { method: 'POST', headers: { ...ours(base), cookie, 'idempotency-key': crypto.randomUUID() }, body: form }).finally(
      () => (going = false),
    );
    const times = [];
    while (going) {
      const asked = performance.now();
      await (await fetch(`${base}/api/offers?pageSize=20`)).arrayBuffer();
      times.push(performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const reply = await importing;
    const seconds = (performance.now() - start) / 1000;
    const done = await reply.json();
    if (!reply.ok) throw new Error(`${what}: ${reply.status} ${JSON.stringify(done)}`);
    times.sort((a, b) => a - b);
    const became = ['created', 'updated', 'unchanged', 'review', 'refused', 'duplicates', 'removed'].filter((name) => done[name] > 0).map((name) => `${name} ${done[name]}`);
    rows.push({ what, s: Number(seconds.toFixed(1)), became: became.join(', '), 'GETs meanwhile': times.length, 'median ms': Math.round(at(times, 0.5)), 'p95 ms': Math.round(at(times, 0.95)), 'longest ms': Math.round(at(times, 1)) }); // prettier-ignore
  };
  const first = listOf(lines, occupations, 'CDI');
  await measure(`${lines} lines, tried`, first, true);
  await measure(`${lines} lines, new`, first);
  await measure(`${lines} lines, the same again`, first);
  await measure(`${lines} lines, all changed`, listOf(lines, occupations, 'CDD'));
  await measure(`${Math.round(lines * 0.75)} lines, the rest gone`, listOf(Math.round(lines * 0.75), occupations, 'CDD'));
  return rows;
}

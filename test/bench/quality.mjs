// What recognition of titles and neighbours of occupations are worth, on public files that may lie beside the checkout (../shared/data, or TIWIZI_SHARED).
// Weights are never judged on what they were fitted on: folds over queries. `--refit` writes the constants that are committed; `--near` only the neighbours of our own occupations.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { root } from '../../tools/places.mjs';

const FOLDS = 4;
const domain = (name) => import(path.join(root, `dist/libs/features/references/semantics/domain/${name}.js`));
const shared = (name) => {
  const at = path.join(process.env.TIWIZI_SHARED ?? path.join(root, '../shared'), 'data', name);
  return fs.existsSync(at) ? at : undefined;
};
/** What belongs to no table goes to standard error. */
const say = (line) => {
  process.stderr.write(`${line}\n`);
  return {};
};
const percent = (x) => Number((100 * x).toFixed(1));
const four = (x) => Number(x.toFixed(4));

export async function quality({ refit, full, near }) {
  if (near) return (await keepNear()) ?? {};
  const table = {};
  const { measure, pairedDifference } = await domain('ranking');
  for (const [name, layout] of [
    ['rome_v347', 'rome'],
    ['onet', 'onet'],
  ]) {
    const folder = shared(name);
    if (!folder) say(`neighbours, ${layout}: skipped, ../shared/data/${name} is not there`);
    else Object.assign(table, await neighbours(folder, layout, { measure, pairedDifference, refit }));
  }
  for (const set of [soussTitles, romeTitles, escoTitles]) Object.assign(table, await set({ measure, pairedDifference, refit, full }));
  if (refit) await keepFitted();
  if (refit) await keepNear();
  return table;
}

async function neighbours(folder, layout, { measure, pairedDifference, refit }) {
  const { readTaxonomy } = await import(path.join(root, 'dist/libs/features/references/semantics/read-taxonomy.js'));
  const { crossValidated, fitNeighbours } = await domain('neighbours');
  const { NeighbourFeatures } = await domain('neighbour-features');
  const taxonomy = await readTaxonomy(folder);
  const truth = taxonomy.links;
  const codes = taxonomy.occupations.map(({ code }) => code);
  const features = new NeighbourFeatures(taxonomy);
  const alone = (signal) => {
    const pairs = features.signal(signal);
    const answer = (i) =>
      codes
        .map((_, j) => j)
        .filter((j) => j !== i)
        .sort((a, b) => pairs[i * codes.length + b] - pairs[i * codes.length + a] || a - b);
    return measure(truth, new Map([...truth.keys()].map((code) => [code, answer(codes.indexOf(code)).map((j) => codes[j])])));
  };
  const table = {};
  const base = alone('all_bm25');
  const row = (name, result) => {
    const { difference, plusMinus } = pairedDifference(result.each, base.each);
    table[`${layout}: ${name}`] = {
      queries: result.queries,
      'nDCG@10': four(result.ndcg10),
      MRR: four(result.mrr),
      'recall@10': four(result.recall10),
      'over BM25': result === base ? '' : `${difference >= 0 ? '+' : ''}${difference.toFixed(3)} ± ${plusMinus.toFixed(3)}`,
    };
  };
  row('BM25 over all text', base);
  row('cosine of skills', alone('items'));
  row('LSA of all text', alone('all_latent'));
  row('fusion, without links', measure(truth, crossValidated(taxonomy, features, false, FOLDS)));
  row("fusion, with others' links", measure(truth, crossValidated(taxonomy, features, true, FOLDS)));
  if (refit)
    for (const linked of [false, true]) {
      const sources = codes.flatMap((code, i) => (truth.get(code)?.size ? [i] : []));
      told('neighbour-weights', layout, linked ? 'linked' : 'plain', features.names(linked), fitNeighbours(taxonomy, features, sources, linked));
    }
  return table;
}

/** What was fitted, by its path in the constants. */
const fitted = {};
const told = (file, ...names) => {
  const [features, weights] = names.splice(-2);
  fitted[file] ??= {};
  const last = names.pop();
  const place = names.reduce((at, name) => (at[name] ??= {}), fitted[file]);
  place[last] = Object.fromEntries(features.map((name, k) => [name, Number(weights[k].toPrecision(3))]).filter(([, weight]) => weight !== 0));
};

/** Which of our occupations are near to which, counted anew with the weights as they are: rows of a reference table. */
async function keepNear() {
  const { ownNeighbours } = await domain('own-neighbours');
  const rows = (file) => parse(fs.readFileSync(path.join(root, `libs/database/reference/${file}.csv`)), { columns: true });
  const list = (cell) => cell.split('|').filter(Boolean);
  const skills = (codes, essential) => list(codes).map((code) => ({ code, essential }));
  const occupations = [...rows('occupations-trades'), ...rows('occupations-white-collar')].map((row) => ({
    code: row.code,
    label: { ar: row.label_ar, fr: row.label_fr, en: row.label_en },
    aliases: list(row.aliases),
    sector: row.sector,
    skills: [...skills(row.skills_essential, true), ...skills(row.skills_optional, false)],
  }));
  const labels = new Map([...rows('skills-trades'), ...rows('skills-white-collar')].map(({ code, label_fr: label }) => [code, label]));
  const lines = ownNeighbours(occupations, labels).map(({ code, near, place, percent }) => [code, near, place, percent].join(','));
  fs.writeFileSync(path.join(root, 'libs/database/reference/occupations-near.csv'), `${['code,near,place,percent', ...lines].join('\n')}\n`);
}

/** Writes the constants anew that were fitted; those whose files were not there stay. */
async function keepFitted() {
  for (const [name, weights] of Object.entries(fitted)) {
    const [[constant, known]] = Object.entries(await domain(name)).filter(([key]) => key.endsWith('Weights'));
    const file = path.join(root, `libs/features/references/semantics/domain/${name}.ts`);
    const before = fs.readFileSync(file, 'utf8');
    const head = before.slice(0, before.indexOf(' = {', before.indexOf(`export const ${constant}`)));
    fs.writeFileSync(file, `${head} = ${JSON.stringify({ ...known, ...weights })};\n`);
    execFileSync('npx', ['prettier', '--write', file]);
    say(`fitted: ${path.relative(root, file)}`);
  }
}

async function titleRows(name, seen, folds, { measure, pairedDifference }) {
  const { crossValidatedTitles, answerOf } = await domain('title-fit');
  const { titleFeatureNames } = await domain('title-features');
  const truth = new Map(seen.map(({ known }) => [known.id, new Map([[known.code, 1]])]));
  const letters = titleFeatureNames.map((feature) => (feature === 'letters4.nearest' ? 1 : 0));
  const results = [
    ['nearest label by letters', measure(truth, new Map(seen.map((one) => [one.known.id, answerOf(one, letters)])))],
    ['fusion', measure(truth, crossValidatedTitles(seen, folds, FOLDS))],
  ];
  return Object.fromEntries(
    results.map(([method, result]) => {
      const { difference, plusMinus } = pairedDifference(result.each, results[0][1].each);
      const over = result === results[0][1] ? '' : `${difference >= 0 ? '+' : ''}${difference.toFixed(3)} ± ${plusMinus.toFixed(3)}`;
      return [
        `${name}: ${method}`,
        { queries: result.queries, 'hit@1': percent(result.hit1), 'hit@5': percent(result.hit5), 'hit@10': percent(result.hit10), 'nDCG over letters': over },
      ];
    }),
  );
}

/** Each public fifth of the titles in turn is asked for, the others and the labels of the codes are indexed. */
async function romeTitles(tools) {
  const folder = shared('rome_v347');
  if (!folder) return say('titles, rome: skipped, ../shared/data/rome_v347 is not there');
  const { seeTitles, fitTitles } = await domain('title-fit');
  const { titleFeatureNames } = await domain('title-features');
  const rows = (file) => parse(fs.readFileSync(path.join(folder, file), 'utf8').replaceAll("''", "'"), { from_line: 2 });
  const codes = rows('unix_referentiel_code_rome_v347_utf8.csv').map((cells) => ({ code: cells[0], label: cells[3] }));
  const known = new Set(codes.map(({ code }) => code));
  const titles = rows('unix_referentiel_appellation_v347_utf8.csv')
    .map(([id, title, , code]) => ({ id, title, code, fifth: parseInt(createHash('sha1').update(id).digest('hex').slice(0, 8), 16) % 5 }))
    .filter(({ code }) => known.has(code));
  const fifths = [1, 2, 3, 4];
  const seen = fifths.flatMap((fifth) => {
    const names = new Map(codes.map(({ code, label }) => [code, [label]]));
    for (const one of titles) if (one.fifth !== fifth) names.get(one.code).push(one.title);
    return seeTitles(
      [...names].map(([code, all]) => ({ code, names: all })),
      titles.filter((one) => one.fifth === fifth),
    );
  });
  const fifthOf = new Map(titles.map(({ id, fifth }) => [id, fifth - 1]));
  if (tools.refit) told('title-weights', 'manyNames', titleFeatureNames, fitTitles(seen));
  return titleRows('rome titles', seen, (at) => fifthOf.get(seen[at].known.id), tools);
}

/** One other label of each concept, 2,500 of them, is asked for; all other labels are indexed. `--full`: skills and English too. */
async function escoTitles(tools) {
  const folder = shared('esco');
  if (!folder) return say('titles, esco: skipped, ../shared/data/esco is not there');
  const { seeTitles, fitTitles } = await domain('title-fit');
  const { titleFeatureNames } = await domain('title-features');
  const table = {};
  for (const [name, lang] of [
    ['occupations_fr', 'fr'],
    ['occupations_ar', 'ar'],
    ...(tools.full
      ? [
          ['skills_fr', 'fr'],
          ['occupations_en', 'en'],
        ]
      : []),
  ]) {
    const { named, titles } = escoSet(path.join(folder, `${name}.csv`), lang);
    const seen = seeTitles(named, titles);
    if (tools.refit && name === 'occupations_fr') told('title-weights', 'fewNames', titleFeatureNames, fitTitles(seen));
    Object.assign(table, await titleRows(`esco ${name}`, seen, (at) => at % FOLDS, tools));
  }
  return table;
}

/** What people of Souss type, written before anything was tuned on it, among the occupations that we ship. */
async function soussTitles() {
  const { recogniser } = await import(path.join(root, 'dist/libs/features/references/domain/recognise-occupation.js'));
  const { measure } = await domain('ranking');
  const rows = (file) => parse(fs.readFileSync(path.join(root, file)), { columns: true });
  const named = (one) => ({ code: one.code, label: { ar: one.label_ar, fr: one.label_fr, en: one.label_en }, aliases: (one.aliases ?? '').split('|').filter(Boolean) });
  const reference = (file) => rows(`libs/database/reference/${file}.csv`).map(named);
  const titles = recogniser([...reference('occupations-trades'), ...reference('occupations-white-collar')], [...reference('communes'), ...reference('cities')]);
  const queries = rows('test/vectors/titles-of-souss.csv');
  const answers = new Map(queries.map(({ query }) => [query, titles.recognise(query).map(({ code }) => code)]));
  return Object.fromEntries(
    ['all', ...new Set(queries.map(({ kind }) => kind))].map((kind) => {
      const of = queries.filter((one) => kind === 'all' || one.kind === kind);
      const result = measure(new Map(of.map(({ query, codes }) => [query, new Map(codes.split(' ').map((code) => [code, 1]))])), answers);
      return [`souss ${kind}: product's recogniser`, { queries: result.queries, 'hit@1': percent(result.hit1), 'hit@5': percent(result.hit5), 'hit@10': percent(result.hit10) }];
    }),
  );
}

function escoSet(file, lang) {
  const plain = (text) =>
    lang === 'ar'
      ? text
      : text
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .toLowerCase()
          .replace(/œ/g, 'oe')
          .replace(/[^a-z0-9]+/g, ' ')
          .trim();
  const rows = [...new Map(parse(fs.readFileSync(file), { columns: true, bom: true }).map((row) => [row.conceptUri, row])).values()];
  let seed = 5;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const titles = [];
  const named = rows.map(({ conceptUri: code, preferredLabel, altLabels }) => {
    const others = altLabels
      .split(/[\n|]/)
      .map((text) => text.trim())
      .filter((text) => text && plain(text) !== plain(preferredLabel));
    if (others.length === 0) return { code, names: [preferredLabel] };
    const asked = others[Math.floor(random() * others.length)];
    titles.push({ id: code, title: asked, code });
    return { code, names: [preferredLabel, ...others.filter((text) => plain(text) !== plain(asked))] };
  });
  return { named, titles: titles.slice(0, 2500) };
}

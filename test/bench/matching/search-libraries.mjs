// JavaScript search libraries as a team would use them instead of an engine: skills as words, hard constraints as a filter. They give other answers:
// an order like BM25's (FlexSearch: matches only, 1,000 at most), no distance, level or sector in the score.
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';

export function searchLibraries(engine, market) {
  const { scorePair } = engine('pair');
  const words = (rows, id) => Array.from(rows.tokens.subarray(rows.columns.from[id], rows.columns.from[id] + rows.columns.count[id]), (token) => `s${token}`).join(' ');
  const docs = Array.from({ length: market.offers.n }, (_, id) => ({ id, skills: words(market.offers, id) }));
  const allowed = (person, offer) => scorePair(market, person, offer) >= 0;
  const mini = new MiniSearch({ fields: ['skills'], tokenize: (text) => text.split(' '), processTerm: (term) => term });
  mini.addAll(docs);
  const flex = new FlexSearch.Index({ tokenize: 'strict', resolution: 9, context: false });
  for (const { id, skills } of docs) flex.add(id, skills);
  return {
    MiniSearch: (person) => mini.search(words(market.people, person), { combineWith: 'OR', filter: ({ id }) => allowed(person, id) }).slice(0, 20),
    FlexSearch: (person) =>
      flex
        .search(words(market.people, person), { limit: 1000, suggest: true })
        .filter((offer) => allowed(person, offer))
        .slice(0, 20),
  };
}

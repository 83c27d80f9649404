import { faultsOf } from '#kernel/moves';
import { languages } from '#platform/http/request';
import { movesTables } from './moves-tables';
import { filesOf } from './sources';
import { allWords } from './words';

it('every table of moves is known here', () => expect(filesOf(['libs/features'], /\.moves\.ts$/)).toEqual(movesTables.map(({ file }) => `libs/features/${file}`).sort()));

describe.each(movesTables)('$name', ({ feature, name, moves, states, first, last, audiences }) => {
  it('reaches every state from the first ones and ends only where it should', () => expect(faultsOf(moves, { states, first, last })).toEqual([]));

  it('leaves no state that a move ends in without a way on or the word "end"', () => {
    const ends = states.filter((state) => !Object.values(moves).some(({ from }) => from.includes(state)));
    expect([...ends].sort()).toEqual([...last].sort());
  });

  it.each(languages)('has a label for each state, for every reader, and for each move (%s)', (lang) => {
    const wanted = [
      ...states.flatMap((state) => (audiences.length > 0 ? audiences.map((who) => `states.${name}.${state}.${who}`) : [`states.${name}.${state}`])),
      ...Object.keys(moves).map((move) => `moves.${move}`),
    ];
    expect(wanted.filter((key) => !allWords[lang].get(`${feature}:${key}`)?.trim())).toEqual([]);
    const labelled = [...allWords[lang].keys()].flatMap((key) => new RegExp(`^${feature}:states\\.${name}\\.(\\w+)`).exec(key)?.[1] ?? []);
    expect([...new Set(labelled)].sort()).toEqual([...states].sort());
  });
});

import { languages } from '#platform/http/request';
import { type MovesTable, movesTables } from './moves-tables';
import { expectFresh, filesOf } from './sources';
import { allWords } from './words';

const titles: Readonly<Record<string, string>> = {
  application: 'An application for an honour loan',
  loan: 'An honour loan',
  session: 'A session of the committee',
  offer: 'An offer of a partner',
  mentor: 'A mentor',
  proposal: 'A mentor proposed to a young firm',
};

function page({ name, feature, file, moves, states, first, last, audiences }: MovesTable): string {
  const arrows = Object.entries(moves).flatMap(([move, { from, to, by }]) => from.map((state) => `  ${state} --> ${to}: ${move} (${by.join(', ')})`));
  const label = (lang: (typeof languages)[number], state: string): string => {
    const key = `${feature}:states.${name}.${state}`;
    return allWords[lang].get(audiences.length > 0 ? `${key}.${audiences[0]}` : key) ?? '';
  };
  return [
    `# ${titles[name] ?? name}`,
    '',
    `Drawn from \`libs/features/${file}\` by \`npm run docs\`; do not edit.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...first.map((state) => `  [*] --> ${state}`),
    ...arrows,
    ...last.map((state) => `  ${state} --> [*]`),
    '```',
    '',
    '| move | from | to | by | needs |',
    '|---|---|---|---|---|',
    ...Object.entries(moves).map(([move, { from, to, by, needs }]) => `| ${move} | ${from.join(', ')} | ${to} | ${by.join(', ')} | ${needs ?? ''} |`),
    '',
    `What ${audiences[0] ? `the ${audiences[0]} reads` : 'everybody reads'}:`,
    '',
    '| state | العربية | français | English |',
    '|---|---|---|---|',
    ...states.map((state) => `| ${state} | ${languages.map((lang) => label(lang, state)).join(' | ')} |`),
    '',
  ].join('\n');
}

it.each(movesTables)('docs/journeys/$name.md shows the table as it is', (table) => expectFresh(`docs/journeys/${table.name}.md`, page(table)));

it('no page stands for a table that is gone', () => expect(filesOf(['docs/journeys'], /\.md$/)).toEqual(movesTables.map(({ name }) => `docs/journeys/${name}.md`).sort()));

import fs from 'node:fs';
import path from 'node:path';
import { settingNames } from '#platform/config/env';
import { projectRoot } from '#platform/config/paths';

describe('docs/settings.md', () => {
  const page = fs.readFileSync(path.join(projectRoot(), 'docs/settings.md'), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('tells every setting of the code and no other, in the same order', () => {
    expect(rows.map(([, name]) => name)).toEqual(settingNames.map((name) => `\`${name}\``));
  });

  it('tells of each what it does, its default and an example', () => {
    for (const cells of rows) expect([cells.length, cells.slice(1, 5).every((cell) => cell.length > 0)]).toEqual([6, true]);
  });
});

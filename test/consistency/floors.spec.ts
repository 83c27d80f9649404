import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '#platform/config/paths';

const check = (root: string): { code: number | null; lines: string[] } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(projectRoot(), 'tools/check-floors.mjs'), root], { encoding: 'utf8' });
  return { code: status, lines: (stdout + stderr).trim().split('\n') };
};

/** A planted house: files that are right, each beside one that is wrong. */
const planted: Readonly<Record<string, string>> = {
  'libs/kernel/money.ts': "import '#platform/config/env';",
  'libs/kernel/zone.ts': "import fs from 'node:fs';",
  'libs/platform/config/env.ts': 'export const port = process.env.PORT;',
  'libs/platform/http/port.ts': 'export const port = process.env.PORT;',
  'libs/platform/http/people.ts': "export type { Person } from '#features/people';",
  'libs/features/people/index.ts': "export * from './domain/person.js';",
  'libs/features/people/domain/person.ts': 'export interface Person { readonly name: string }',
  'libs/features/people/domain/row.ts': "import { Entity } from 'typeorm'; export const row = Entity;",
  'libs/features/people/domain/loan.ts': "export const loan = (): Promise<unknown> => import('#features/loans');",
  'libs/features/people/views/index.ts': 'export const views = 1;',
  'libs/features/loans/index.ts': "import { Person } from '#features/people'; export const lend = (to: Person): string => to.name;",
  'libs/features/loans/loans.queries.ts': "import type { Person } from '../people/domain/person.js'; export type Borrower = Person;",
  'libs/features/loans/loans.policy.ts': "import type { Mentor } from '#features/mentoring'; export type Friend = Mentor;",
  'libs/features/loans/fund/fund.ts': "import { sign } from '../agreement/sign.js'; export const fund = sign;",
  'libs/features/loans/agreement/sign.ts': "import { fund } from '../fund/cash.js'; export const sign = fund;",
  'libs/features/loans/fund/cash.ts': 'export const fund = 1;',
  'libs/features/mentoring/index.ts': 'export interface Mentor { readonly since: Date }',
  'libs/features/mentoring/since.ts': 'export const since = (): Date[] => [new Date(0), new Date()];',
  'libs/features/mentoring/now.ts': 'export const now = (): number => Date.now();',
  'libs/features/mentoring/one.ts': "import type { Two } from './two.js'; export interface One { readonly two?: Two }",
  'libs/features/mentoring/two.ts': "import type { One } from './one.js'; export interface Two { readonly one?: One }",
  'libs/features/mentoring/long.ts': '// line\n'.repeat(301),
  'libs/features/mentoring/states.ts': 'export enum State { open }',
  'libs/database/house.ts': "export * from '../../apps/api/main.js';",
  'libs/stray/thing.ts': "import '#kernel/money';",
  'apps/api/main.ts': "import '../cli/main.js';",
  'apps/cli/main.ts': "import '#features/people';",
  'apps/web/app/page.tsx':
    "import '../../../libs/kernel/money'; import texts from '../../../libs/features/people/texts/ar.json'; import '#features/people'; export const page = texts;",
};

const expected = [
  'libs/kernel/money.ts → #platform/config/env: libs/kernel is below libs/platform',
  'libs/kernel/zone.ts → node:fs: rules are pure: they import no package',
  'libs/platform/http/port.ts: process.env: settings come only from platform/config',
  'libs/platform/http/people.ts → #features/people: libs/platform is below libs/features/people',
  'libs/features/people/domain/row.ts → typeorm: rules are pure: they import no package',
  'libs/features/people/domain/loan.ts → #features/loans: libs/features/people is below libs/features/loans',
  'libs/features/people/views/index.ts: index.ts exists only at the door of a feature',
  'libs/features/loans/loans.queries.ts → ../people/domain/person.js: enter by #features/people',
  'libs/features/loans/loans.policy.ts → #features/mentoring: libs/features/loans and libs/features/mentoring share a floor',
  'libs/features/loans/fund/fund.ts → ../agreement/sign.js: the room fund is below agreement',
  'libs/features/mentoring/since.ts: new Date(): time comes only from the Clock',
  'libs/features/mentoring/now.ts: Date.now(): time comes only from the Clock',
  'libs/features/mentoring/long.ts: 301 lines; 300 is the most',
  'libs/features/mentoring/states.ts: enum is not used in this house',
  'libs/database/house.ts → ../../apps/api/main.js: libs/database is below apps/api',
  'libs/stray/thing.ts → #kernel/money: stands on no floor: add its place to tools/floors.mjs',
  'apps/api/main.ts → ../cli/main.js: apps/api is below apps/cli',
  'apps/web/app/page.tsx → #features/people: the pages import only the kernel and texts',
  'import circle: libs/features/mentoring/one.ts · libs/features/mentoring/two.ts',
];

describe('the floors of the house', () => {
  it('hold, type imports included, without a circle', () => {
    const { code, lines } = check(projectRoot());
    expect({ code, breaches: lines.slice(0, -1) }).toEqual({ code: 0, breaches: [] });
    expect(Number(/^(\d+) files/.exec(lines.at(-1) ?? '')?.[1])).toBeGreaterThan(300);
  });

  it('fail on each planted breach, and on nothing else', () => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'tiwizi-floors-'));
    try {
      for (const [file, text] of Object.entries(planted)) {
        fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
        fs.writeFileSync(path.join(root, file), text);
      }
      const { code, lines } = check(root);
      expect(code).toBe(1);
      expect(lines.slice(0, -1).sort()).toEqual([...expected].sort());
    } finally {
      fs.rmSync(root, { recursive: true, force: true });
    }
  });

  it('fail when there is nothing to check', () => {
    expect(check(os.tmpdir()).code).toBe(1);
  });
});

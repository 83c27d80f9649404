import fs from 'node:fs';
import { assess } from './assess.js';
import type { FactTable } from './expression.js';
import { factsOfProfile, knownSchooling, type ToldInProfile } from './profile-facts.js';
import { schemeRules } from './scheme-rules.js';

const nothing: ToldInProfile = { birthYear: null, educationCode: null, ventureStage: null };
const verdict = (scheme: string, told: Partial<ToldInProfile>): string => assess(schemeRules(scheme), factsOfProfile({ ...nothing, ...told }, 2027) as FactTable, {}).verdict;

it('takes what is untold for unknown', () => expect(factsOfProfile(nothing, 2027)).toEqual({}));

it('knows every level of schooling of the table', () => {
  const codes = fs.readFileSync('libs/database/reference/education-levels.csv', 'utf8').trim().split('\n').slice(1).map((line) => line.split(',')[0]); // prettier-ignore
  expect([...knownSchooling].sort()).toEqual(codes.sort());
});

it.each([
  ['indh_p3_youth', { birthYear: 2000, ventureStage: 'idea' }, 'LIKELY'],
  ['indh_p3_youth', { birthYear: 1980, ventureStage: 'idea' }, 'UNLIKELY'],
  ['indh_p3_youth', { birthYear: 1991, ventureStage: 'idea' }, 'MISSING'], // 35 or 36 this year
  ['indh_p3_youth', { birthYear: 2009, ventureStage: 'idea' }, 'MISSING'], // 17 or 18
  ['indh_p3_youth', { birthYear: 2000, ventureStage: 'registered' }, 'MISSING'],
  ['idmaj_ci', { educationCode: 'college' }, 'UNLIKELY'],
  ['idmaj_ci', { educationCode: 'licence' }, 'MISSING'],
  ['microcredit', { birthYear: 1999 }, 'LIKELY'],
  ['anapec_non_graduates', {}, 'LIKELY'],
] as const)('%s for %j: %s', (scheme, told, expected) => expect(verdict(scheme, told)).toBe(expected));

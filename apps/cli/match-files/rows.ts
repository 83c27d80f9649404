import { daysBetween, isLocalDate, type LocalDate } from '#kernel/calendar';
import type { OfferFacts, PersonFacts } from '#engine/facts';
import { MOST_KM } from '#engine/geography';
import { MOST_TOKENS } from '#engine/rows';
import type { Line } from './table.js';

/** Somebody says a language without a level: well enough for any. */
const WELL = 9;
export const personColumns = ['id', 'commune', 'radius_km', 'level', 'languages', 'skills', 'occupations', 'availability'] as const;
export const offerColumns = ['id', 'kind', 'commune', 'remote', 'min_level', 'languages', 'skills', 'occupation'] as const;

export const personOf = (line: Line): PersonFacts => ({
  id: line.needed('id'),
  commune: line.needed('commune'),
  radiusKm: line.whole('radius_km', 0, 20_000, MOST_KM),
  remoteWelcome: line.yes('remote', true),
  level: line.whole('level', 0, 9),
  languages: line.levels('languages', WELL),
  holds: line.list('holds'),
  slots: line.list('availability'),
  // a level of 0 says that the skill is not there
  skills: within(
    line,
    'skills',
    [...line.levels('skills', 1)].flatMap(([code, level]) => (level === 0 ? [] : [code])),
  ),
  seeks: line.list('seeks'),
  wishes: within(line, 'occupations', line.list('occupations'), 20),
  sectors: line.list('sectors'),
});

export function offerOf(line: Line, today: LocalDate): OfferFacts {
  const skills = within(line, 'skills', line.list('skills')).map((value) => skillOf(line, value));
  const published = line.text('published');
  if (published !== '' && !isLocalDate(published)) line.wrong('published', 'not_a_day');
  const commune = line.text('commune');
  return {
    ...{ id: line.needed('id'), kind: line.needed('kind'), commune: commune === '' ? null : commune, remote: line.yes('remote', false), level: line.whole('min_level', 0, 9, 0) },
    ...{ languages: line.levels('languages', 1), requires: line.list('requires'), slots: line.list('availability') },
    essential: skills.flatMap(({ code, essential }) => (essential ? [code] : [])),
    optional: skills.flatMap(({ code, essential }) => (essential ? [] : [code])),
    ...{ occupation: line.text('occupation') || null, sector: line.text('sector') || null },
    ageDays: isLocalDate(published) ? daysBetween(published, today) : undefined,
    answersPercent: line.text('answers') === '' ? undefined : line.whole('answers', 0, 100),
  };
}

/** `code`, `code:essential` or `code:optional`. */
function skillOf(line: Line, value: string): { readonly code: string; readonly essential: boolean } {
  const [, code, kind] = /^(.+?)(?::\s*(essential|optional))?$/i.exec(value) ?? [];
  if (code === undefined || code.includes(':')) line.wrong('skills', 'skill_unreadable', value);
  return { code: code ?? value, essential: kind?.toLowerCase() !== 'optional' };
}

function within(line: Line, column: string, list: string[], most = MOST_TOKENS - 21): string[] {
  if (list.length > most) line.wrong(column, 'too_many', String(list.length), { most });
  return list;
}

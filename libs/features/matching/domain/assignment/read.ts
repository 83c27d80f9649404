import type { ErrorParams, FieldError } from '#kernel/errors';
import { matchingErrors } from '../../matching.errors.js';
import type { Aim, Id, Problem, Score } from './problem.js';

/** What was asked: pairs with scores, or a matrix of costs (null = not allowed). Numbers are made whole: everything is multiplied by `scale`. */
export type Asked =
  | { readonly kind: 'scores'; readonly problem: Problem; readonly aim: Aim; readonly mode: 'optimal' | 'stable'; readonly scale: number }
  | { readonly kind: 'costs'; readonly costs: readonly (readonly (number | null)[])[]; readonly scale: number };

/** What can be wrong with it, under `matching.assignment`. */
export const assignmentFaults = ['unknown_field', 'list', 'id', 'twice', 'capacity', 'number', 'too_large', 'unknown_person', 'unknown_mentor', 'choice', 'row'] as const;
type Fault = (typeof assignmentFaults)[number];

const MOST_FAULTS = 20;
/** Sums stay exact below this. */
const EXACT = 2 ** 53;
const MOST_DECIMALS = 6;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isId = (value: unknown): value is Id => (typeof value === 'string' && value !== '') || Number.isSafeInteger(value);
const decimalsOf = (value: number): number => /^-?\d+(?:\.(\d+))?$/.exec(String(value))?.[1]?.length ?? (Number.isInteger(value) ? 0 : MOST_DECIMALS + 1);

/** Throws matching.assignment_unreadable, matching.assignment_wrong with every fault at its path (at most 20). */
export function readAssignment(text: string): Asked {
  let asked: unknown;
  try {
    asked = JSON.parse(text);
  } catch {
    throw matchingErrors.assignment_unreadable();
  }
  if (!isObject(asked)) throw matchingErrors.assignment_unreadable();
  const reader = new Reader();
  const read = 'costs' in asked ? reader.costs(asked) : reader.scores(asked);
  reader.end();
  return read;
}

class Reader {
  private readonly faults: FieldError[] = [];
  private readonly numbers: { readonly path: string; readonly value: number }[] = [];

  scores(asked: Json): Asked {
    this.knowOnly(asked, ['people', 'mentors', 'scores', 'bans', 'mode', 'aim']);
    const people = this.ids(this.list(asked, 'people', true), 'people', (value) => value);
    const entries = this.list(asked, 'mentors', true);
    const mentors = this.ids(entries, 'mentors', (value) => (isObject(value) ? value.id : undefined), '.id');
    const capacities = entries.map((value, at) => this.capacity(value, at));
    const known = { person: people, mentor: mentors };
    const seen = new Set<string>();
    const scores = this.list(asked, 'scores', true).flatMap((value, at) => this.score(value, `scores.${at}`, known, seen));
    const bans = this.list(asked, 'bans', false).flatMap((value, at) => {
      const pair = this.pair(Array.isArray(value) ? { person: value[0] as unknown, mentor: value[1] as unknown } : value, `bans.${at}`, known);
      return pair ? [pair] : [];
    });
    const mode = this.choice(asked, 'mode', ['optimal', 'stable'] as const);
    const aim = this.choice(asked, 'aim', ['total', 'people'] as const);
    const scale = this.scale(people.size);
    const whole = (value: number): number => Math.round(value * scale);
    return {
      ...{ kind: 'scores', mode, aim, scale },
      problem: {
        people: [...people.values()],
        mentors: [...mentors.values()].map((id, at) => ({ id, capacity: capacities[at]! })),
        bans,
        scores: scores.map((one) => ({
          ...{ person: one.person, mentor: one.mentor, score: whole(one.score) },
          ...(one.byPerson === undefined ? {} : { byPerson: one.byPerson }),
          ...(one.byMentor === undefined ? {} : { byMentor: one.byMentor }),
        })),
      },
    };
  }

  costs(asked: Json): Asked {
    this.knowOnly(asked, ['costs']);
    const rows = this.list(asked, 'costs', true);
    const width = Array.isArray(rows[0]) ? rows[0].length : 0;
    const costs = rows.map((row, at) => {
      if (!Array.isArray(row) || row.length !== width || width === 0) {
        this.fault(`costs.${at}`, 'row', { width });
        return [];
      }
      return (row as unknown[]).map((cell, column) => (cell === null ? null : this.number(cell, `costs.${at}.${column}`)));
    });
    const scale = this.scale(Math.max(rows.length, width));
    return { kind: 'costs', costs: costs.map((row) => row.map((cell) => (cell === null ? null : Math.round(cell * scale)))), scale };
  }

  end(): void {
    if (this.faults.length > 0) throw matchingErrors.assignment_wrong({}, this.faults.slice(0, MOST_FAULTS));
  }

  private fault(path: string, name: Fault, params: ErrorParams = {}): void {
    this.faults.push({ path, code: `matching.assignment.${name}`, params: { path, ...params } });
  }

  private knowOnly(asked: Json, names: readonly string[]): void {
    for (const name of Object.keys(asked)) if (!names.includes(name)) this.fault(name, 'unknown_field', { known: names.join(', ') });
  }

  private list(asked: Json, name: string, needed: boolean): readonly unknown[] {
    const value = asked[name];
    if (Array.isArray(value)) return value as unknown[];
    if (needed || value !== undefined) this.fault(name, 'list');
    return [];
  }

  private choice<const T extends string>(asked: Json, name: string, choices: readonly [T, ...T[]]): T {
    const value = asked[name] ?? choices[0];
    const found = choices.find((one) => one === value);
    if (!found) this.fault(name, 'choice', { choices: choices.join(', ') });
    return found ?? choices[0];
  }

  private ids(values: readonly unknown[], path: string, idOf: (value: unknown) => unknown, part = ''): Map<string, Id> {
    const ids = new Map<string, Id>();
    for (const [at, value] of values.entries()) {
      const id = idOf(value);
      if (!isId(id)) this.fault(`${path}.${at}${part}`, 'id');
      else if (ids.has(String(id))) this.fault(`${path}.${at}${part}`, 'twice', { id });
      else ids.set(String(id), id);
    }
    return ids;
  }

  private capacity(value: unknown, at: number): number {
    const capacity = isObject(value) ? value.capacity : undefined;
    if (Number.isSafeInteger(capacity) && (capacity as number) >= 0) return capacity as number;
    this.fault(`mentors.${at}.capacity`, 'capacity');
    return 0;
  }

  private number(value: unknown, path: string): number {
    if (typeof value !== 'number' || decimalsOf(value) > MOST_DECIMALS) {
      this.fault(path, 'number');
      return 0;
    }
    this.numbers.push({ path, value });
    return value;
  }

  private score(value: unknown, path: string, known: Known, seen: Set<string>): Score[] {
    const pair = this.pair(value, path, known);
    if (!pair) return [];
    const { score, byPerson, byMentor } = value as Json;
    const key = `${pair.person}\n${pair.mentor}`;
    if (seen.has(key)) this.fault(path, 'twice', { id: `${pair.person}, ${pair.mentor}` });
    seen.add(key);
    return [
      {
        ...pair,
        score: this.number(score, `${path}.score`),
        ...(byPerson === undefined ? {} : { byPerson: this.wish(byPerson, `${path}.byPerson`) }),
        ...(byMentor === undefined ? {} : { byMentor: this.wish(byMentor, `${path}.byMentor`) }),
      },
    ];
  }

  private wish(value: unknown, path: string): number {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.fault(path, 'number');
    return 0;
  }

  private pair(value: unknown, path: string, known: Known): { person: Id; mentor: Id } | undefined {
    const asked = isObject(value) ? value : {};
    const [person, mentor] = (['person', 'mentor'] as const).map((side) => {
      const id = isId(asked[side]) ? known[side].get(String(asked[side])) : undefined;
      if (id === undefined) this.fault(`${path}.${side}`, `unknown_${side}`);
      return id;
    });
    return person === undefined || mentor === undefined ? undefined : { person, mentor };
  }

  /** The power of ten that makes every number whole; refuses numbers whose sums would not be exact any more. */
  private scale(people: number): number {
    const decimals = this.numbers.reduce((most, { value }) => Math.max(most, decimalsOf(value)), 0);
    const scale = 10 ** decimals;
    const limit = EXACT / (scale * 4 * (people + 2) ** 2);
    const large = this.numbers.find(({ value }) => Math.abs(value) > limit);
    if (large) this.fault(large.path, 'too_large', { limit: Math.floor(limit) });
    return scale;
  }
}
type Known = Readonly<Record<'person' | 'mentor', ReadonlyMap<string, Id>>>;

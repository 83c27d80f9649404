// What the list of offers was asked for, in its address; its feed and its widget are asked with the same words.
import { queryOf } from '../../lib/offers';

export interface Search {
  readonly q: string;
  readonly kind: '' | 'job' | 'training';
  readonly commune: string;
  /** Kilometres around the commune. */
  readonly km: string;
  readonly sector: string;
  readonly occupation: string;
  readonly contract: string;
  readonly education: string;
  readonly level: string;
  /** On line for so many days at most. */
  readonly days: string;
  readonly seats: '' | 'true';
  readonly axis: string;
}

export function searchIn(asked: URLSearchParams): Search {
  const given = (name: string, most = 40): string => (asked.get(name) ?? '').trim().slice(0, most);
  const whole = (name: string, most: number): string => {
    const text = given(name, 4);
    return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most ? text : '';
  };
  const kind = given('kind');
  return {
    ...{ q: given('q', 80), kind: kind === 'job' || kind === 'training' ? kind : '', commune: given('commune'), km: whole('km', 500), sector: given('sector') },
    ...{ occupation: given('occupation'), contract: given('contract'), education: given('education'), level: given('level'), days: whole('days', 365) },
    ...{ seats: ['true', '1', 'on'].includes(given('seats')) ? 'true' : '', axis: whole('axis', 7) },
  };
}

/** Whether anything was chosen; a distance alone is nothing. */
export const isNarrowed = (search: Search): boolean => Object.entries(search).some(([name, value]) => name !== 'km' && value !== '');

/** Whether something stands in the part of the form that is folded. */
export const isFineNarrowed = ({ contract, education, level, days, seats, axis }: Search): boolean => [contract, education, level, days, seats, axis].some(Boolean);

/** The same in the words of the API. */
export const fieldsOf = ({ q, kind, commune, km, sector, occupation, contract, education, level, days, seats, axis }: Search): Readonly<Record<string, string>> => ({
  ...{ q, kind, communeCode: commune, km: commune && km, sectorCode: sector, occupationCode: occupation, contract, educationCode: education, level, days, seats, axis },
});

/** `?q=…` of the API for a page of the list. */
export const apiQueryOf = (search: Search, page: number, pageSize: number): string => queryOf({ ...fieldsOf(search), page, pageSize });

/** `?q=…` of our own pages: the list, its feed, its widget. */
export const addressOf = (search: Search): string => queryOf({ ...search });

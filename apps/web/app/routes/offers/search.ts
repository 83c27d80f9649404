// What the list of offers was asked for, in its address; its feed is asked with the same words.
export interface Search {
  readonly q: string;
  readonly kind: '' | 'job' | 'training';
  readonly commune: string;
  readonly sector: string;
}

export function searchIn(asked: URLSearchParams): Search {
  const given = (name: string): string => (asked.get(name) ?? '').trim().slice(0, 80);
  const kind = given('kind');
  return { q: given('q'), kind: kind === 'job' || kind === 'training' ? kind : '', commune: given('commune').slice(0, 40), sector: given('sector').slice(0, 40) };
}

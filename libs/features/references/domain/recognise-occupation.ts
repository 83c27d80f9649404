export interface Recognised {
  readonly code: string;
  readonly confidence: number;
}
export function recogniser(_occupations: readonly unknown[]): { recognise(title: string): readonly Recognised[] } {
  return { recognise: () => [] };
}

interface Label {
  readonly ar: string;
  readonly fr: string;
  readonly en: string;
}
interface Asked {
  readonly code: string;
  readonly essential: boolean;
}

/** Merges what several occupations ask for: each skill once, essential ones first, then those asked for more often, then by code. */
export function proposedSkills(asked: readonly Asked[], labels: ReadonlyMap<string, Label>): readonly (Asked & { readonly label: Label })[] {
  const times = new Map<string, { essential: boolean; n: number }>();
  for (const { code, essential } of asked) {
    const known = times.get(code);
    times.set(code, { essential: essential || (known?.essential ?? false), n: (known?.n ?? 0) + 1 });
  }
  return [...times]
    .sort(([a, x], [b, y]) => Number(y.essential) - Number(x.essential) || y.n - x.n || a.localeCompare(b))
    .flatMap(([code, { essential }]) => (labels.has(code) ? [{ code, essential, label: labels.get(code)! }] : []));
}

/** How near two occupations are, by the groups their codes stand in; a deployment with titles and skills may know better (decision 0040). */
const shapes: readonly { readonly code: RegExp; readonly groups: readonly (readonly [number, number])[] }[] = [
  // ISCO-08, and Tiwizi's own below it: unit, minor, sub-major group
  {
    code: /^\d{4}(\D|$)/,
    groups: [
      [4, 80],
      [3, 60],
      [2, 30],
    ],
  },
  // ROME: professional domain
  { code: /^[A-Z]\d{4}$/, groups: [[3, 60]] },
];

/** [wished, near to it, percent], both ways, for all pairs of these codes that share a group. */
export function nearByCode(codes: readonly string[]): (readonly [number, number, number])[] {
  const pairs = new Map<string, readonly [number, number, number]>();
  for (const { code, groups } of shapes)
    for (const [length, percent] of groups) {
      const group = new Map<string, number[]>();
      for (const [number, name] of codes.entries()) if (code.test(name)) group.set(name.slice(0, length), [...(group.get(name.slice(0, length)) ?? []), number]);
      for (const members of group.values()) for (const a of members) for (const b of members) if (a !== b && !pairs.has(`${a} ${b}`)) pairs.set(`${a} ${b}`, [a, b, percent]);
    }
  return [...pairs.values()];
}

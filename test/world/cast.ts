import type { Role } from '#kernel/permissions';

/** Parts that people play in stories, and the role of their account. */
const parts = {
  founder: 'founder',
  seeker: 'job_seeker',
  mentor: 'mentor',
  officer: 'officer',
  member: 'committee_member',
  treasurer: 'treasurer',
  fund: 'fund_manager',
  agency: 'agency',
  municipality: 'municipality',
  administrator: 'admin',
} as const satisfies Record<string, Role>;

/** 'Salma the founder' → { name: 'Salma', role: 'founder' }. */
export function partOf(line: string): { readonly name: string; readonly role: Role } {
  const [, name, part] = /^(.+) the (\w+)$/.exec(line) ?? [];
  const role = parts[part as keyof typeof parts];
  if (!name || !role) throw new Error(`"${line}": write "<name> the <${Object.keys(parts).join('|')}>"`);
  return { name, role };
}

/** What everybody in Dcheira tells of themselves unless the story says more. */
export const anyProfile = {
  firstName: 'Salma',
  lastName: 'Aït Lahcen',
  firstNameAr: 'سلمى',
  lastNameAr: 'أيت لحسن',
  birthYear: 2000,
  communeCode: '09.273.01.13',
  educationCode: 'bac',
  languages: [
    { code: 'ar', level: 4 },
    { code: 'fr', level: 3 },
  ],
} as const;

import type { HttpPerson } from './client';
import type { World } from './world';

/** An agency with its organisation, of which it is the only member. */
export async function agencyOf(world: World, line: string, organisation: string): Promise<HttpPerson> {
  const [agency] = await world.people(line);
  const admin = await world.person(`Keeper of ${organisation}`, 'admin');
  const { body } = await admin.post<{ id: string }>('organisations', { kind: 'public_agency', nameFr: organisation });
  await admin.post(`organisations/${body.id}/members`, { accountId: (await agency.get<{ accountId: string }>('accounts/me')).body.accountId, role: 'admin' });
  return agency;
}

export interface Imported {
  readonly id: string;
  readonly lines: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly review: number;
}

/** Sends a file of offers with these columns. */
export const importsOffers = async (agency: HttpPerson, name: string, ...lines: readonly string[]): Promise<Imported> =>
  (await agency.upload<Imported>('offers/imports', { name, bytes: ['Référence;Intitulé;Ville;Contrat;Niveau', ...lines].join('\n') })).body;

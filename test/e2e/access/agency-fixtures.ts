import type { HttpPerson } from '../../world/client';
import type { World } from '../../world/world';

interface Made {
  readonly id: string;
}

/** A job that suits everybody of Dcheira. */
export const offerOf = (organisationId: string): object => ({
  organisationId,
  kind: 'job',
  title: 'Couturier / Couturière',
  occupationCode: '7531-02',
  communeCode: '09.273.01.13',
});

/** An organisation with offers, an import and a key. */
export async function agencySide(
  world: World,
  admin: HttpPerson,
): Promise<{ agency: HttpPerson; organisation: string; offer: string; vacancy: string; review: string; imported: string; apiKey: string }> {
  const agency = await world.person('Nadia', 'agency');
  const organisation = (await admin.post<Made>('organisations', { kind: 'employer', nameFr: 'Atelier du Souss' })).body.id;
  await admin.post(`organisations/${organisation}/members`, { email: 'nadia@tiwizi.test', role: 'admin' });
  const offer = (await agency.post<Made>('offers', offerOf(organisation))).body.id;
  const vacancy = (await agency.post<Made>('offers', offerOf(organisation))).body.id;
  const file = { name: 'offres.csv', bytes: 'Intitulé;Ville\nCherche femme de ménage;Agadir\n' };
  const imported = (await agency.upload<Made>('offers/imports', file, { organisationId: organisation })).body.id;
  const [review] = (await agency.get<{ items: { offerId: string }[] }>(`offers/imports/${imported}/lines`)).body.items;
  const apiKey = (await agency.post<Made>('accounts/api-keys', { name: 'Feed' })).body.id;
  return { agency, organisation, offer, vacancy, review: review!.offerId, imported, apiKey };
}

import { Outside } from '#platform/outside/outside';
import type { HttpPerson } from '../../world/client';
import type { World } from '../../world/world';
import type { Caller } from './access-matrix';

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

/** An organisation with offers, an import, a key, and an address that never answers. */
export async function agencySide(
  world: World,
  admin: HttpPerson,
): Promise<{
  agency: HttpPerson;
  organisation: string;
  offer: string;
  vacancy: string;
  review: string;
  imported: string;
  trial: string;
  feed: string;
  apiKey: string;
  endpoint: string;
  delivery: string;
}> {
  const agency = await world.person('Nadia', 'agency');
  const organisation = (await admin.post<Made>('organisations', { kind: 'employer', nameFr: 'Atelier du Souss' })).body.id;
  await admin.post(`organisations/${organisation}/members`, { email: 'nadia@tiwizi.test', role: 'admin' });
  const offer = (await agency.post<Made>('offers', offerOf(organisation))).body.id;
  const vacancy = (await agency.post<Made>('offers', offerOf(organisation))).body.id;
  const file = { name: 'offres.csv', bytes: 'Intitulé;Ville\nCherche femme de ménage;Agadir\n' };
  const imported = (await agency.upload<Made>('offers/imports', file, { organisationId: organisation })).body.id;
  const trial = (await agency.upload<Made>('offers/imports', file, { organisationId: organisation, dryRun: 'true' })).body.id;
  const [review] = (await agency.get<{ items: { offerId: string }[] }>(`offers/imports/${imported}/lines`)).body.items;
  const apiKey = (await agency.post<Made>('accounts/api-keys', { name: 'Feed' })).body.id;
  world.app.get(Outside).net = { resolve: () => Promise.resolve([]), reach: () => ({ host: '127.0.0.1', port: 9, plain: true }) };
  const endpoint = (await agency.post<Made>('partners/webhooks', { url: 'https://93.184.215.14/hook' })).body.id;
  const feed = (await agency.post<Made>('offers/feeds', { url: 'https://93.184.215.14/offers.csv', source: 'fixture' })).body.id;
  await agency.post(`partners/webhooks/${endpoint}/test`);
  const delivery = (await agency.get<{ items: Made[] }>(`partners/webhooks/${endpoint}/deliveries`)).body.items[0]!.id;
  return { agency, organisation, offer, vacancy, review: review!.offerId, imported, trial, feed, apiKey, endpoint, delivery };
}

type Body = (who: unknown, ids: { readonly organisation: string }) => object;

/** Sound bodies for the systems of partners. */
export const partnerBodies: Readonly<Record<string, Body>> = {
  'POST /offers/bulk': (_who, { organisation }) => ({ organisationId: organisation, items: [{ ...offerOf(organisation), reference: 'A-1' }] }),
  'POST /offers/bulk/close': (_who, { organisation }) => ({ organisationId: organisation, references: ['A-1'] }),
  'POST /offers/feeds': (_who, { organisation }) => ({ organisationId: organisation, url: 'https://93.184.215.14/offers.csv' }),
  'POST /offers/imports/:id/again': () => ({ dryRun: true }),
  'POST /organisations/:id/absences': () => ({ fromDay: '2028-01-03', toDay: '2028-01-07' }),
  'POST /organisations/:id/branches': () => ({ nameFr: 'Antenne' }),
  'POST /offers/portfolios/:id/transfer': () => ({ to: '00000000-0000-4000-8000-000000000000' }),
  'POST /offers/twins/:id/same': (_who, { organisation }) => ({ keptId: organisation }),
  'POST /partners/webhooks/:id/replay': () => ({ from: '2020-01-01' }),
  'POST /partners/webhooks': (_who, { organisation }) => ({ organisationId: organisation, url: 'https://93.184.215.14/hook' }),
};

/** Bodies of the routes of candidacies. */
export const candidacyBodies: Readonly<Record<string, (who: Caller, ids: { readonly vacancy: string; readonly person: string }) => object>> = {
  'POST /candidacies/:id/reject': () => ({ reason: 'skills' }),
  'POST /candidacies/:id/drop': () => ({ reason: 'health' }),
  'POST /candidacies/:id/outcome': () => ({ months: 3, answer: 'kept' }),
  'POST /candidacies/suggestions': (_who, { vacancy, person }) => ({ offerId: vacancy, personId: person }),
  'POST /candidacies/people/:personId': (_who, { vacancy }) => ({ offerId: vacancy, consent: true }),
  'POST /candidacies': (_who, { vacancy }) => ({ offerId: vacancy }),
};

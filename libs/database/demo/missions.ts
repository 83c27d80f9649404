import { addDays, type LocalDate } from '#kernel/calendar';
import { staff } from './newcomers.js';
import { type Scene, workday } from './scene.js';

/** What the town itself looks for: people for a festival and for the green places (axis 4), and a firm of the industrial zone (axis 5). */
const missions = (today: LocalDate): readonly object[] => [
  {
    ...{
      title: 'استقبال الجمهور في مهرجان المدينة',
      occupationCode: '5131-01',
      communeCode: '09.273.01.13',
      posts: 12,
      startsOn: addDays(today, 45),
      closesOn: addDays(today, 25),
    },
    description: 'استقبال الجمهور وتوجيهه خلال ثلاثة أيام. تكوين قصير قبل البداية، والوجبات مضمونة.',
    details: { mission: 'culture', workDays: 3, dailyPay: '150.00', endsOn: addDays(today, 47), minAge: 18, titleOther: 'Accueil du public au festival de la ville' },
  },
  {
    ...{
      title: 'Plantation et entretien des espaces verts',
      occupationCode: '6113-01',
      communeCode: '09.273.01.13',
      posts: 8,
      startsOn: addDays(today, 20),
      closesOn: addDays(today, 12),
    },
    description: 'Chantier de la commune : planter, arroser, nettoyer. Outils et tenue fournis.',
    details: { mission: 'environment', workDays: 20, dailyPay: '120.00', endsOn: addDays(today, 47), minAge: 18 },
  },
  {
    ...{ title: 'Opérateur / Opératrice de conditionnement', occupationCode: '8183-01', communeCode: '09.273.01.05', posts: 6, contract: 'cdd', closesOn: addDays(today, 30) },
    ...{ description: 'Une entreprise de la zone cherche six personnes, en équipes de jour.', employerName: 'Conserverie Exemple' },
    details: { zone: 'tassila', plot: 'Lot 42', shift: 'day', benefits: ['transport'] },
  },
];

/** The administrator posts them in the name of the municipality, some days ago. */
export function townMissions(scene: Scene): void {
  const { town, today } = scene;
  town.on(workday(scene, addDays(today, -6)), async () => {
    const admin = await town.as(staff('amina'));
    const { items } = (await admin.get<{ items: { id: string; kind: string }[] }>('organisations?pageSize=100')).body;
    const organisationId = items.find(({ kind }) => kind === 'municipality')?.id;
    if (!organisationId) throw new Error('the municipality is not in the reference table');
    for (const [i, mission] of missions(today).entries()) await admin.post('offers', { organisationId, kind: 'job', ...mission }, { key: `demo-mission-${i}` });
  });
}

import { addDays, type LocalDate } from '#kernel/calendar';
import type { DemoMentor } from './mentors.js';
import { actorOfMentor, actorOfPerson, staff } from './newcomers.js';
import type { DemoPerson } from './people.js';
import { type Scene, workday } from './scene.js';
import type { Actor } from './town.js';

interface Told {
  readonly daysAgo: number;
  readonly light: 'green' | 'amber' | 'red';
  readonly morale: number;
  readonly said: { readonly ar: string; readonly fr: string };
  readonly figures: object;
}
/** A firm that pays on its day, and whose mentor notices three things before anything is late. */
const signals: readonly Told[] = [
  {
    daysAgo: 70,
    light: 'green',
    morale: 4,
    said: { ar: 'المبيعات تتحسن والطلبيات كثيرة.', fr: 'Les ventes montent, les commandes aussi.' },
    figures: { turnover: '21000.00', cash: '14500.00', charges: '4200.00' },
  },
  {
    daysAgo: 38,
    light: 'green',
    morale: 4,
    said: { ar: 'شهر جيد، لكن بعض الزبناء يتأخرون.', fr: 'Bon mois, mais des clients tardent à payer.' },
    figures: { turnover: '17500.00', cash: '9800.00', charges: '4200.00', unpaid_customers: '5200.00' },
  },
  {
    ...{ daysAgo: 6, light: 'amber', morale: 3, said: { ar: 'السيولة قليلة والزبناء لم يؤدوا.', fr: 'Peu de trésorerie : les clients ne paient pas.' } },
    figures: { turnover: '12500.00', cash: '6300.00', charges: '4200.00', unpaid_customers: '16800.00', tax_up_to_date: false },
  },
];
/** A firm that is late: the platform and its founder write a plan. */
const trouble: readonly Told[] = [
  {
    daysAgo: 45,
    light: 'amber',
    morale: 3,
    said: { ar: 'الورشة بلا كهرباء منذ أسبوعين.', fr: 'L’atelier est sans courant depuis deux semaines.' },
    figures: { turnover: '6400.00', cash: '3900.00', charges: '3100.00' },
  },
  {
    daysAgo: 12,
    light: 'red',
    morale: 3,
    said: { ar: 'يريد أن يستمر ويحتاج جدولة جديدة.', fr: 'Il veut continuer ; il lui faut un autre calendrier.' },
    figures: { turnover: '4100.00', cash: '2100.00', charges: '3100.00' },
  },
];

/** What mentor, founder and officer write about a firm that goes on today. */
export function followed(scene: Scene, person: DemoPerson, mentor: DemoMentor, mentorshipId: string, late: boolean): void {
  const on = (daysAgo: number): LocalDate => workday(scene, addDays(scene.today, -daysAgo));
  const as = (who: Actor): ReturnType<Scene['town']['as']> => scene.town.as(who);
  for (const { daysAgo, light, morale, said, figures } of late ? trouble : signals)
    scene.town.on(on(daysAgo), async () => {
      const body = { mentorshipId, heldOn: scene.town.today, mode: 'visit', light, morale, said: said[mentor.lang], topics: ['sales', 'cash'], figures };
      await (await as(actorOfMentor(mentor))).post('followup/reports', body, { key: `demo-${daysAgo}` });
    });
  scene.town.on(on(3), async () => {
    const officer = await as(staff('karim'));
    const { personId } = (await (await as(actorOfPerson(person))).get<{ personId: string }>('accounts/me')).body;
    const note = late ? 'Appelé : il répond, il veut un échéancier plus long.' : 'À voir avec elle : relance des clients, déclaration de TVA.';
    await officer.post(`founders/${personId}/notes`, { words: note, audience: 'staff' }, { key: 'demo-note' });
    await (late ? plans(scene, personId) : shares(scene, person, mentor, personId));
  });
}

async function plans(scene: Scene, personId: string): Promise<void> {
  const steps = [
    { measure: 'visit', dueOn: addDays(scene.today, 2), part: 'officer' },
    { measure: 'rescheduling', dueOn: addDays(scene.today, 9), part: 'officer' },
  ];
  await (await scene.town.as(staff('karim'))).post(`founders/${personId}/plan`, { words: 'Garder l’atelier ouvert, alléger les échéances.', steps }, { key: 'demo-plan' });
}

/** The founder lets her mentor see the amounts; the mentor asks her for something. */
async function shares(scene: Scene, person: DemoPerson, mentor: DemoMentor, personId: string): Promise<void> {
  await (await scene.town.as(actorOfPerson(person))).put('founders/me/consent', { given: true }, { key: 'demo-consent' });
  const words = person.lang === 'ar' ? 'الاتصال بالزبناء الذين لم يؤدوا' : 'Appeler les clients qui n’ont pas payé';
  const client = await scene.town.as(actorOfMentor(mentor));
  await client.post(`founders/${personId}/tasks`, { words, part: 'founder', dueOn: addDays(scene.today, 4) }, { key: 'demo-task' });
  await client.post(
    `founders/${personId}/notes`,
    { words: person.lang === 'ar' ? 'عمل جميل هذا الشهر رغم كل شيء.' : 'Beau travail ce mois-ci, malgré tout.', audience: 'all' },
    { key: 'demo-note' },
  );
}
